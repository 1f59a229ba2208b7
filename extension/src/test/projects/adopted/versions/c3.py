"""add runs"""

from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("create table runs (id int primary key, job_id int not null references jobs, log citext)")


def downgrade() -> None:
    op.execute("drop table runs")
