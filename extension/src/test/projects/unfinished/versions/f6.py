"""a newer pg_trgm"""

from alembic import op

revision = "f6"
down_revision = "e5"


def upgrade() -> None:
    op.execute("alter extension pg_trgm update to '1.4'")


def downgrade() -> None:
    pass
