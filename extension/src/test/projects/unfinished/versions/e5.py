"""find events by day"""

from alembic import op

revision = "e5"
down_revision = "d4"


def upgrade() -> None:
    op.execute("create index ix_events_at on only events (at)")


def downgrade() -> None:
    op.execute("drop index ix_events_at")
