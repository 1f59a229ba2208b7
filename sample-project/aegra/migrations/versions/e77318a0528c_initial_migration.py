"""initial migration

Creates what the Agent Protocol stores: assistants, threads, the runs of an assistant on a thread,
and the items of the store. Assistants and runs have a context beside their configuration.

Revision ID: e77318a0528c
Revises:
Create Date: 2025-08-11 16:24:03
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "e77318a0528c"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "assistants",
        sa.Column("assistant_id", sa.String(255), nullable=False),
        sa.Column("name", sa.String(255), nullable=True),
        sa.Column("graph_id", sa.String(255), nullable=False),
        moment("created_at"),
        moment("updated_at"),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        json_object("config"),
        json_object("context"),
        json_object("metadata"),
        sa.PrimaryKeyConstraint("assistant_id", name="assistants_pkey"),
    )
    op.create_index("ix_assistants_graph_id", "assistants", ["graph_id"])

    op.create_table(
        "threads",
        sa.Column("thread_id", sa.String(255), nullable=False),
        sa.Column("status", sa.String(32), server_default=sa.text("'idle'"), nullable=False),
        moment("created_at"),
        moment("updated_at"),
        json_object("config"),
        json_object("metadata"),
        sa.PrimaryKeyConstraint("thread_id", name="threads_pkey"),
        sa.CheckConstraint(
            "status IN ('idle', 'busy', 'interrupted', 'error')", name="threads_status_check"
        ),
    )
    op.create_index("ix_threads_status", "threads", ["status"])
    op.create_index("ix_threads_metadata", "threads", ["metadata"], postgresql_using="gin")

    op.create_table(
        "runs",
        sa.Column("run_id", sa.String(255), nullable=False),
        sa.Column("thread_id", sa.String(255), nullable=False),
        sa.Column("assistant_id", sa.String(255), nullable=False),
        sa.Column("status", sa.String(32), server_default=sa.text("'pending'"), nullable=False),
        moment("created_at"),
        moment("updated_at"),
        json_object("input"),
        sa.Column("output", postgresql.JSONB(), nullable=True),
        sa.Column("error_message", sa.Text(), nullable=True),
        json_object("config"),
        json_object("context"),
        json_object("metadata"),
        sa.PrimaryKeyConstraint("run_id", name="runs_pkey"),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["threads.thread_id"], name="runs_thread_id_fkey", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["assistant_id"],
            ["assistants.assistant_id"],
            name="runs_assistant_id_fkey",
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "status IN ('pending', 'running', 'success', 'error', 'timeout', 'interrupted')",
            name="runs_status_check",
        ),
    )
    op.create_index("ix_runs_thread_id_created_at", "runs", ["thread_id", "created_at"])
    op.create_index("ix_runs_assistant_id", "runs", ["assistant_id"])
    op.create_index("ix_runs_status", "runs", ["status"])

    op.create_table(
        "store_items",
        sa.Column("namespace", sa.String(255), nullable=False),
        sa.Column("key", sa.String(255), nullable=False),
        json_object("value"),
        moment("created_at"),
        moment("updated_at"),
        sa.PrimaryKeyConstraint("namespace", "key", name="store_items_pkey"),
    )


def downgrade() -> None:
    # Indexes and constraints go with their tables; runs refer to threads and assistants.
    op.drop_table("store_items")
    op.drop_table("runs")
    op.drop_table("threads")
    op.drop_table("assistants")


def json_object(name: str) -> sa.Column:
    return sa.Column(name, postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False)


def moment(name: str) -> sa.Column:
    return sa.Column(
        name, postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False
    )
