"""name the states"""

import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    count = op.get_bind().execute(sa.text("select count(*) from orders")).scalar()
    op.execute("create table states (state text primary key)")
    if count:
        op.execute("insert into states select distinct state from orders where state is not null")


def downgrade() -> None:
    op.execute("drop table states")
