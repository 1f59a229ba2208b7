"""The PostgreSQL storage backend's schema at the head revision."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

metadata = sa.MetaData()


def moment(name: str) -> sa.Column:
    return sa.Column(
        name, postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False
    )


def document(name: str, default: str) -> sa.Column:
    return sa.Column(name, postgresql.JSONB(), server_default=sa.text(default), nullable=False)


contexts = sa.Table(
    "contexts",
    metadata,
    sa.Column("id", sa.Uuid(), nullable=False),
    document("context_data", "'{}'"),
    document("message_history", "'[]'"),
    moment("created_at"),
    # Written by the trigger update_contexts_updated_at; never from here.
    moment("updated_at"),
    sa.PrimaryKeyConstraint("id", name="contexts_pkey"),
    sa.Index("idx_contexts_created_at", "created_at"),
    sa.Index("idx_contexts_updated_at", "updated_at"),
)

tasks = sa.Table(
    "tasks",
    metadata,
    sa.Column("id", sa.Uuid(), nullable=False),
    sa.Column("context_id", sa.Uuid(), nullable=False),
    sa.Column("kind", sa.String(50), server_default=sa.text("'task'"), nullable=False),
    sa.Column("state", sa.String(50), nullable=False),
    sa.Column("state_timestamp", postgresql.TIMESTAMP(timezone=True), nullable=False),
    document("history", "'[]'"),
    document("artifacts", "'[]'"),
    document("metadata", "'{}'"),
    moment("created_at"),
    # Written by the trigger update_tasks_updated_at; never from here.
    moment("updated_at"),
    sa.PrimaryKeyConstraint("id", name="tasks_pkey"),
    sa.ForeignKeyConstraint(["context_id"], ["contexts.id"], name="tasks_context_id_fkey"),
    sa.Index("idx_tasks_context_id", "context_id"),
    sa.Index("idx_tasks_state", "state"),
    sa.Index("idx_tasks_state_timestamp", "state_timestamp"),
    sa.Index("idx_tasks_created_at", "created_at"),
    sa.Index("idx_tasks_updated_at", "updated_at"),
    sa.Index("idx_tasks_history_gin", "history", postgresql_using="gin"),
    sa.Index("idx_tasks_artifacts_gin", "artifacts", postgresql_using="gin"),
    sa.Index("idx_tasks_metadata_gin", "metadata", postgresql_using="gin"),
)

task_feedback = sa.Table(
    "task_feedback",
    metadata,
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("task_id", sa.Uuid(), nullable=False),
    document("feedback_data", "'{}'"),
    moment("created_at"),
    sa.PrimaryKeyConstraint("id", name="task_feedback_pkey"),
    sa.ForeignKeyConstraint(
        ["task_id"], ["tasks.id"], name="task_feedback_task_id_fkey", ondelete="CASCADE"
    ),
    sa.Index("idx_task_feedback_task_id", "task_id"),
)
