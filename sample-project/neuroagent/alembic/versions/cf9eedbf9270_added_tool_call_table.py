"""added tool call table

Creates tool_calls, so that a call waiting for the user's approval survives a restart.
The id is the language model's own, therefore plain text and never a UUID.

Revision ID: cf9eedbf9270
Revises: 169bed537507
Create Date: 2024-11-04 10:47:18
"""

import sqlalchemy as sa
from alembic import op

revision = "cf9eedbf9270"
down_revision = "169bed537507"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tool_calls",
        sa.Column("tool_call_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("arguments", sa.String(), nullable=False),
        # Null until the user has answered; false is a refusal.
        sa.Column("validated", sa.Boolean(), nullable=True),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("tool_call_id", name="tool_calls_pkey"),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.message_id"],
            name="tool_calls_message_id_fkey",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    op.drop_table("tool_calls")
