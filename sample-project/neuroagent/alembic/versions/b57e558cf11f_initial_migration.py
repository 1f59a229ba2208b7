"""initial migration

Creates threads and their messages, the two tables that a conversation needs.
Every id is the text of a UUID: 32 lower-case hexadecimal digits without hyphens.
Dates are UTC without a time zone; "order" counts a thread's messages from 0.

Revision ID: b57e558cf11f
Revises:
Create Date: 2024-10-07 09:12:41
"""

import sqlalchemy as sa
from alembic import op

revision = "b57e558cf11f"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "threads",
        sa.Column("thread_id", sa.String(), nullable=False),
        sa.Column("vlab_id", sa.String(), nullable=False),
        sa.Column("project_id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("creation_date", sa.DateTime(), nullable=False),
        sa.Column("update_date", sa.DateTime(), nullable=False),
        sa.Column("user_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("thread_id", name="threads_pkey"),
    )
    op.create_table(
        "messages",
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("creation_date", sa.DateTime(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("thread_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("message_id", name="messages_pkey"),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["threads.thread_id"], name="messages_thread_id_fkey", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    op.drop_table("messages")
    op.drop_table("threads")
