"""add model column to messages

Adds the language model that wrote a message, so that answers of different models can be compared.

Revision ID: 52d7f4485020
Revises: 0ea274d7a584
Create Date: 2024-12-09 11:21:37
"""

import sqlalchemy as sa
from alembic import op

revision = "52d7f4485020"
down_revision = "0ea274d7a584"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Nullable for good: users and tools have no model.
    op.add_column("messages", sa.Column("model", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("messages", "model")
