"""allow empty vlab project

Lets a thread exist outside of a virtual lab and project, for users who only try the chat.

Revision ID: 818a9ba86187
Revises: 7122d2f48028
Create Date: 2025-02-10 10:05:49
"""

import sqlalchemy as sa
from alembic import op

revision = "818a9ba86187"
down_revision = "7122d2f48028"
branch_labels = None
depends_on = None

# The older shape cannot say "none". A downgrade must neither fail nor delete conversations, so it
# writes the nil UUID, which no lab or project has; the next upgrade reads it as "none" again.
NONE = "00000000-0000-0000-0000-000000000000"
COLUMNS = ("vlab_id", "project_id")


def upgrade() -> None:
    for column in COLUMNS:
        op.alter_column("threads", column, existing_type=sa.Uuid(), nullable=True)
        op.execute(f"UPDATE threads SET {column} = NULL WHERE {column} = '{NONE}'")


def downgrade() -> None:
    for column in COLUMNS:
        op.execute(f"UPDATE threads SET {column} = '{NONE}' WHERE {column} IS NULL")
        op.alter_column("threads", column, existing_type=sa.Uuid(), nullable=False)
