"""add orders"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("create table orders (id int primary key)")


def downgrade() -> None:
    op.execute("drop table orders")
