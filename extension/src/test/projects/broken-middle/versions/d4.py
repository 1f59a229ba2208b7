"""forget the amount"""

from alembic import op

revision = "d4"
down_revision = "c3"


def upgrade() -> None:
    op.execute("alter table orders alter column amount type numeric(12, 2)")


def downgrade() -> None:
    pass
