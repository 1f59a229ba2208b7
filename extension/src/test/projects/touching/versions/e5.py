"""only the partition is named"""
from alembic import op

revision = "e5"
down_revision = "d4"


def upgrade():
    op.execute("update places_1 set id = id + 1")


def downgrade():
    op.execute("update places_1 set id = id - 1")
