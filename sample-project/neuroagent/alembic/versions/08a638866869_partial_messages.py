"""partial messages

Adds is_complete, so that an answer interrupted while streaming is kept and marked as such.

Revision ID: 08a638866869
Revises: 818a9ba86187
Create Date: 2025-03-03 13:17:33
"""

import sqlalchemy as sa
from alembic import op

revision = "08a638866869"
down_revision = "818a9ba86187"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Until now only complete messages were saved. The default serves those rows and then goes:
    # new code must say which one it writes.
    op.add_column(
        "messages",
        sa.Column("is_complete", sa.Boolean(), server_default=sa.true(), nullable=False),
    )
    op.alter_column("messages", "is_complete", server_default=None)


def downgrade() -> None:
    # Partial messages stay, as text is never thrown away; they only lose their mark.
    op.drop_column("messages", "is_complete")
