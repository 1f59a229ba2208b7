"""remove order column

Removes messages."order": it repeated what creation_date already says and raced when two
messages of one thread were saved together.

Revision ID: 0ea274d7a584
Revises: cf9eedbf9270
Create Date: 2024-11-18 16:30:02
"""

import sqlalchemy as sa
from alembic import op

revision = "0ea274d7a584"
down_revision = "cf9eedbf9270"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("messages", "order")


def downgrade() -> None:
    op.add_column("messages", sa.Column("order", sa.Integer(), nullable=True))
    # The application numbered messages as it created them, so the dates give the numbers back.
    # The id breaks ties only to make the result repeatable.
    op.execute(
        """
        UPDATE messages
        SET "order" = numbered.position
        FROM (
            SELECT message_id,
                   row_number() OVER (PARTITION BY thread_id ORDER BY creation_date, message_id) - 1
                       AS position
            FROM messages
        ) AS numbered
        WHERE messages.message_id = numbered.message_id
        """
    )
    op.alter_column("messages", "order", nullable=False)
