"""add lines"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("create table lines (id int primary key, order_id int not null references orders on delete cascade)")


def downgrade() -> None:
    op.execute("drop table lines")
