"""values are printed in another way, and nothing is written"""
from alembic import op

revision = "d4"
down_revision = "c3"


def upgrade():
    op.execute("alter type mood rename value 'sad' to 'blue'")
    op.execute("alter table children rename to kids")


def downgrade():
    op.execute("alter table kids rename to children")
    op.execute("alter type mood rename value 'blue' to 'sad'")
