"""switch to uuid

Turns the ids from text into UUID, which is smaller, faster to join and cannot hold anything else.
The text form is 32 lower-case hexadecimal digits; both directions keep exactly that form.

Revision ID: 529e44b33a67
Revises: 52d7f4485020
Create Date: 2025-01-13 09:58:24
"""

import sqlalchemy as sa
from alembic import op

revision = "529e44b33a67"
down_revision = "52d7f4485020"
branch_labels = None
depends_on = None

COLUMNS = (
    ("threads", "thread_id"),
    ("threads", "vlab_id"),
    ("threads", "project_id"),
    ("threads", "user_id"),
    ("messages", "message_id"),
    ("messages", "thread_id"),
    ("tool_calls", "message_id"),
)
FOREIGN_KEYS = (
    ("messages_thread_id_fkey", "messages", "threads", "thread_id"),
    ("tool_calls_message_id_fkey", "tool_calls", "messages", "message_id"),
)


def upgrade() -> None:
    # PostgreSQL reads a UUID in several spellings and writes only one. A foreign spelling would
    # come back altered after a downgrade, so it stops the upgrade instead.
    for table, column in COLUMNS:
        op.create_check_constraint(f"{table}_{column}_is_hex", table, f"{column} ~ '^[0-9a-f]{{32}}$'")
        op.drop_constraint(f"{table}_{column}_is_hex", table, type_="check")
    drop_foreign_keys()
    for table, column in COLUMNS:
        op.alter_column(
            table,
            column,
            existing_type=sa.String(),
            type_=sa.Uuid(),
            postgresql_using=f"{column}::uuid",
        )
    create_foreign_keys()


def downgrade() -> None:
    drop_foreign_keys()
    for table, column in COLUMNS:
        op.alter_column(
            table,
            column,
            existing_type=sa.Uuid(),
            type_=sa.String(),
            postgresql_using=f"replace({column}::text, '-', '')",
        )
    create_foreign_keys()


def drop_foreign_keys() -> None:
    """Both ends of a foreign key must change type, and they can only do so one at a time."""
    for name, table, _, _ in FOREIGN_KEYS:
        op.drop_constraint(name, table, type_="foreignkey")


def create_foreign_keys() -> None:
    for name, table, parent, column in FOREIGN_KEYS:
        op.create_foreign_key(name, table, parent, [column], [column], ondelete="CASCADE")
