"""date the archive"""

from alembic import op

revision = "h8"
down_revision = "g7"


def upgrade() -> None:
    op.execute("alter table archive add column written_on date")


def downgrade() -> None:
    op.execute("alter table archive drop column written_on")
