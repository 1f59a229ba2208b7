"""add orders"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("create table public.orders (id int primary key, state text)")


def downgrade() -> None:
    op.execute("drop table public.orders")
