"""track token usage

Creates token_consumption, which counts the tokens of a message by kind and by what they paid for.

Revision ID: 02aab0a6eef4
Revises: dde4f8453a14
Create Date: 2025-06-16 11:52:26
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "02aab0a6eef4"
down_revision = "dde4f8453a14"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TYPE tokentype AS ENUM ('INPUT_NONCACHED', 'INPUT_CACHED', 'COMPLETION')")
    op.execute("CREATE TYPE task AS ENUM ('CHAT_COMPLETION', 'TOOL_SELECTION')")
    op.create_table(
        "token_consumption",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("type", postgresql.ENUM(name="tokentype", create_type=False), nullable=False),
        sa.Column("task", postgresql.ENUM(name="task", create_type=False), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="token_consumption_pkey"),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.message_id"],
            name="token_consumption_message_id_fkey",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    op.drop_table("token_consumption")
    op.execute("DROP TYPE task")
    op.execute("DROP TYPE tokentype")
