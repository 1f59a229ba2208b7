"""add an amount"""

from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("alter table orders add column amount numeric(10, 2)")


def downgrade() -> None:
    op.execute("alter table orders drop column amount")
