"""add notes"""

from alembic import op

revision = "b3"
down_revision = "a1"


def upgrade() -> None:
    op.execute("create table notes (id int primary key)")


def downgrade() -> None:
    op.execute("drop table notes")
