"""the trigger writes to another table"""
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    op.execute("update parents set name = upper(name)")


def downgrade():
    op.execute("update parents set name = lower(name)")
