"""names are unique"""

from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("create unique index customers_name on customers (name)")


def downgrade() -> None:
    op.execute("drop index customers_name")
