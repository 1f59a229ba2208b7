"""add a type of state"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("create type state as enum ('open', 'done')")
    op.execute("create index ix_orders_state on orders (state) where state is not null")


def downgrade() -> None:
    op.execute("drop index ix_orders_state")
