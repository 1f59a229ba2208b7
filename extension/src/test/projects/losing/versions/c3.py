"""everybody has an address"""

from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("alter table people alter column email set not null")


def downgrade() -> None:
    op.execute("alter table people alter column email drop not null")
