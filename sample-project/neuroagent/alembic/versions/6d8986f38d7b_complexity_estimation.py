"""complexity estimation

Creates complexity_estimation, which says why a model was chosen, and moves messages.model there:
the model belongs to the choice, not to the message.

Revision ID: 6d8986f38d7b
Revises: 02aab0a6eef4
Create Date: 2025-08-25 14:26:57
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "6d8986f38d7b"
down_revision = "02aab0a6eef4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TYPE reasoninglevels AS ENUM ('NONE', 'MINIMAL', 'LOW', 'MEDIUM', 'HIGH')")
    op.create_table(
        "complexity_estimation",
        sa.Column("id", sa.Uuid(), nullable=False),
        # Both null where the model was fixed and nothing was estimated.
        sa.Column("complexity", sa.Integer(), nullable=True),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column(
            "reasoning", postgresql.ENUM(name="reasoninglevels", create_type=False), nullable=True
        ),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="complexity_estimation_pkey"),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.message_id"],
            name="complexity_estimation_message_id_fkey",
            ondelete="CASCADE",
        ),
    )
    # One row a message, so the message's own id is a key that every run gives again.
    op.execute(
        """
        INSERT INTO complexity_estimation (id, model, message_id)
        SELECT message_id, model, message_id FROM messages WHERE model IS NOT NULL
        """
    )
    op.drop_column("messages", "model")


def downgrade() -> None:
    op.add_column("messages", sa.Column("model", sa.String(), nullable=True))
    # The older shape has room for one model a message. The row that the upgrade wrote comes first;
    # the id decides between later ones only to make the result repeatable.
    op.execute(
        """
        UPDATE messages
        SET model = (
            SELECT estimation.model
            FROM complexity_estimation AS estimation
            WHERE estimation.message_id = messages.message_id
            ORDER BY estimation.id <> messages.message_id, estimation.id
            LIMIT 1
        )
        """
    )
    op.drop_table("complexity_estimation")
    op.execute("DROP TYPE reasoninglevels")
