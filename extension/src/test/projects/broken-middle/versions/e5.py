"""add a note"""

from alembic import op

revision = "e5"
down_revision = "d4"


def upgrade() -> None:
    op.execute("alter table orders add column note text")


def downgrade() -> None:
    op.execute("alter table orders drop column remark")
