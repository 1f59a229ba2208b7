"""add entity to message

Adds who or what wrote a message, so that tool traffic can be told from conversation.

Revision ID: 169bed537507
Revises: b57e558cf11f
Create Date: 2024-10-21 14:03:55
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "169bed537507"
down_revision = "b57e558cf11f"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TYPE entity AS ENUM ('USER', 'AI_TOOL', 'TOOL', 'AI_MESSAGE')")
    op.add_column(
        "messages",
        sa.Column("entity", postgresql.ENUM(name="entity", create_type=False), nullable=True),
    )
    # There were no tools yet: a thread went user, assistant, user, assistant, from position 0.
    op.execute(
        """
        UPDATE messages
        SET entity = CASE WHEN "order" % 2 = 0 THEN 'USER'::entity ELSE 'AI_MESSAGE'::entity END
        """
    )
    op.alter_column("messages", "entity", nullable=False)


def downgrade() -> None:
    op.drop_column("messages", "entity")
    op.execute("DROP TYPE entity")
