"""load old orders"""

from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("alter table orders disable trigger all")
    op.execute("insert into orders values (1, 815)")


def downgrade() -> None:
    op.execute("delete from orders where id = 1")
    op.execute("alter table orders enable trigger all")
