"""add notes"""

from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade() -> None:
    op.execute("create table notes (id int)")


def downgrade() -> None:
    op.execute("drop table notes")
