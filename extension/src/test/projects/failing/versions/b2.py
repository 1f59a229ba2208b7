"""add lines"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("create table lines (id int references order_s)")


def downgrade() -> None:
    op.execute("drop table lines")
