"""create initial tables

Creates sessions and their chat messages. Times are UTC without a time zone, to the millisecond.

Revision ID: d5b3f8f2e9a0
Revises:
Create Date: 2025-08-20 09:41:15
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql, postgresql

revision = "d5b3f8f2e9a0"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(255), nullable=False),
        sa.Column("name", sa.String(255), nullable=True),
        sa.Column("user_id", sa.String(255), nullable=False),
        sa.Column("agent_id", sa.String(255), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="sessions_pkey"),
    )
    op.create_table(
        "chat_messages",
        sa.Column("id", sa.String(255), nullable=False),
        sa.Column("session_id", sa.String(255), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("sender_type", sa.String(255), nullable=True),
        sa.Column("sender_name", sa.String(255), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="chat_messages_pkey"),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["sessions.id"],
            name="chat_messages_session_id_fkey",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    op.drop_table("chat_messages")
    op.drop_table("sessions")


def moment() -> sa.DateTime:
    """What every product can keep alike: SQLite has no precision, MySQL needs it said."""
    return (
        sa.DateTime()
        .with_variant(postgresql.TIMESTAMP(precision=3), "postgresql")
        .with_variant(mysql.DATETIME(fsp=3), "mysql", "mariadb")
    )
