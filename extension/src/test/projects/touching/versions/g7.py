"""a table takes the name of another"""
from alembic import op

revision = "g7"
down_revision = "e5"


def upgrade():
    op.execute("alter table quiet rename to silent")
    op.execute("update silent set note = 'moved'")


def downgrade():
    op.execute("update silent set note = 'x'")
    op.execute("alter table silent rename to quiet")
