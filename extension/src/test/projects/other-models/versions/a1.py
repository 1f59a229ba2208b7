"""add orders"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("create table orders (id int primary key, state varchar(10))")
    op.execute("create index ix_orders_state on orders (state)")
    op.execute("create table cache (id int primary key)")


def downgrade() -> None:
    op.execute("drop table cache")
    op.execute("drop table orders")
