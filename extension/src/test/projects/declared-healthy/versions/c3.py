"""names are unique in a town"""

from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("create unique index customers_name on customers (name, town)")


def downgrade() -> None:
    op.execute("drop index customers_name")
