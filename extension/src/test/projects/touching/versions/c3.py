"""a cascade reaches another table"""
from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade():
    op.execute("delete from parents where id = 2")


def downgrade():
    op.execute("insert into parents values (2, 'BOB')")
