"""initial schema

Creates what the A2A server keeps: tasks, the contexts that they belong to, and what users say of them.
A trigger keeps updated_at true whoever writes a row.

Revision ID: 20241207_0001
Revises:
Create Date: 2024-12-07 10:00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20241207_0001"
down_revision = None
branch_labels = None
depends_on = None

# Both have updated_at.
UPDATED = ("tasks", "contexts")


def upgrade() -> None:
    create_contexts()
    create_tasks()
    create_task_feedback()
    create_triggers()


def downgrade() -> None:
    # Indexes and triggers go with their tables; the function stands alone.
    op.drop_table("task_feedback")
    op.drop_table("tasks")
    op.drop_table("contexts")
    op.execute("DROP FUNCTION update_updated_at_column()")


def create_contexts() -> None:
    op.create_table(
        "contexts",
        sa.Column("id", sa.Uuid(), nullable=False),
        document("context_data", "'{}'"),
        document("message_history", "'[]'"),
        moment("created_at"),
        moment("updated_at"),
        sa.PrimaryKeyConstraint("id", name="contexts_pkey"),
    )
    for column in ("created_at", "updated_at"):
        op.create_index(f"idx_contexts_{column}", "contexts", [column])


def create_tasks() -> None:
    op.create_table(
        "tasks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("context_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(50), server_default=sa.text("'task'"), nullable=False),
        sa.Column("state", sa.String(50), nullable=False),
        sa.Column("state_timestamp", postgresql.TIMESTAMP(timezone=True), nullable=False),
        document("history", "'[]'"),
        document("artifacts", "'[]'"),
        document("metadata", "'{}'"),
        moment("created_at"),
        moment("updated_at"),
        sa.PrimaryKeyConstraint("id", name="tasks_pkey"),
        sa.ForeignKeyConstraint(["context_id"], ["contexts.id"], name="tasks_context_id_fkey"),
    )
    for column in ("context_id", "state", "state_timestamp", "created_at", "updated_at"):
        op.create_index(f"idx_tasks_{column}", "tasks", [column])
    # Tasks are asked for by what their documents contain.
    for column in ("history", "artifacts", "metadata"):
        op.create_index(f"idx_tasks_{column}_gin", "tasks", [column], postgresql_using="gin")


def create_task_feedback() -> None:
    op.create_table(
        "task_feedback",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("task_id", sa.Uuid(), nullable=False),
        document("feedback_data", "'{}'"),
        moment("created_at"),
        sa.PrimaryKeyConstraint("id", name="task_feedback_pkey"),
        sa.ForeignKeyConstraint(
            ["task_id"], ["tasks.id"], name="task_feedback_task_id_fkey", ondelete="CASCADE"
        ),
    )
    op.create_index("idx_task_feedback_task_id", "task_feedback", ["task_id"])


def create_triggers() -> None:
    op.execute(
        """
        CREATE FUNCTION update_updated_at_column() RETURNS trigger
        LANGUAGE plpgsql AS $$
        BEGIN
            NEW.updated_at := now();
            RETURN NEW;
        END
        $$
        """
    )
    for table in UPDATED:
        op.execute(
            f"""
            CREATE TRIGGER update_{table}_updated_at
            BEFORE UPDATE ON {table}
            FOR EACH ROW EXECUTE FUNCTION update_updated_at_column()
            """
        )


def document(name: str, default: str) -> sa.Column:
    return sa.Column(name, postgresql.JSONB(), server_default=sa.text(default), nullable=False)


def moment(name: str) -> sa.Column:
    return sa.Column(
        name, postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False
    )
