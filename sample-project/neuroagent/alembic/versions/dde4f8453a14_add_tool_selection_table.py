"""add tool selection table

Creates tool_selection, which keeps the tools that were offered to the model for a message.

Revision ID: dde4f8453a14
Revises: 08a638866869
Create Date: 2025-05-19 09:33:08
"""

import sqlalchemy as sa
from alembic import op

revision = "dde4f8453a14"
down_revision = "08a638866869"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tool_selection",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tool_name", sa.String(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="tool_selection_pkey"),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.message_id"],
            name="tool_selection_message_id_fkey",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    op.drop_table("tool_selection")
