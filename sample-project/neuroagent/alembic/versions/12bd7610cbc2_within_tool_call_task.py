"""within tool call task

Adds CALL_WITHIN_TOOL to the enum task, as tools began to call language models themselves.

Revision ID: 12bd7610cbc2
Revises: 6d8986f38d7b
Create Date: 2025-09-22 10:11:45
"""

from alembic import op

revision = "12bd7610cbc2"
down_revision = "6d8986f38d7b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Allowed inside a transaction since PostgreSQL 12. "If not exists", because the value is
    # still there when this revision is applied again after a downgrade.
    op.execute("ALTER TYPE task ADD VALUE IF NOT EXISTS 'CALL_WITHIN_TOOL'")


def downgrade() -> None:
    # PostgreSQL cannot drop an enum value. Building the type anew would have to delete or relabel
    # the tokens already counted under it, and the older code only ever writes the other values.
    pass
