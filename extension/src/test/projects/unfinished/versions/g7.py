"""find people by name"""

from alembic import op

revision = "g7"
down_revision = "f6"


def upgrade() -> None:
    op.execute("create extension if not exists pg_trgm")


def downgrade() -> None:
    op.execute("drop extension pg_trgm")
    op.execute("create extension pg_trgm")
