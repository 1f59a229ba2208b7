"""add visits"""

from alembic import op

revision = "d4"
down_revision = "c3"


def upgrade() -> None:
    op.execute("create table visits (id serial primary key, customer_id int not null references customers)")
    op.execute("alter table licences add column seats int")


def downgrade() -> None:
    op.execute("alter table licences drop column seats")
    op.execute("drop table visits")
