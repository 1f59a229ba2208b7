"""add performance indexes

Sessions are listed by user and by time, messages by session and by time.

Revision ID: b1c2d3e4f5g6
Revises: d5b3f8f2e9a0
Create Date: 2025-08-27 13:05:48
"""

from alembic import op

revision = "b1c2d3e4f5g6"
down_revision = "d5b3f8f2e9a0"
branch_labels = None
depends_on = None

INDEXES = (
    ("idx_sessions_user_id", "sessions", ["user_id"]),
    ("idx_sessions_created_at", "sessions", ["created_at"]),
    ("idx_sessions_updated_at", "sessions", ["updated_at"]),
    ("idx_chat_messages_session_id", "chat_messages", ["session_id"]),
    ("idx_chat_messages_created_at", "chat_messages", ["created_at"]),
    ("idx_chat_messages_session_created", "chat_messages", ["session_id", "created_at"]),
)


def upgrade() -> None:
    for name, table, columns in INDEXES:
        op.create_index(name, table, columns)


def downgrade() -> None:
    # MySQL wants an index under every foreign key. It gave up its own for the one that goes now, and
    # makes its own again with the key.
    own_index = op.get_context().dialect.name in ("mysql", "mariadb")
    if own_index:
        op.drop_constraint("chat_messages_session_id_fkey", "chat_messages", type_="foreignkey")
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table_name=table)
    if own_index:
        op.create_foreign_key(
            "chat_messages_session_id_fkey",
            "chat_messages",
            "sessions",
            ["session_id"],
            ["id"],
            ondelete="CASCADE",
        )
