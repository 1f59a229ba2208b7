"""switch to offset aware datetimes

Turns the naive dates into TIMESTAMPTZ, because clients in other time zones showed them shifted.
The application always wrote UTC; saying so keeps the session's time zone out of the conversion.

Revision ID: 7122d2f48028
Revises: 529e44b33a67
Create Date: 2025-01-27 15:40:10
"""

import sqlalchemy as sa
from alembic import op

revision = "7122d2f48028"
down_revision = "529e44b33a67"
branch_labels = None
depends_on = None

COLUMNS = (
    ("threads", "creation_date"),
    ("threads", "update_date"),
    ("messages", "creation_date"),
)


def upgrade() -> None:
    for table, column in COLUMNS:
        op.alter_column(
            table,
            column,
            existing_type=sa.DateTime(),
            type_=sa.DateTime(timezone=True),
            postgresql_using=f"{column} AT TIME ZONE 'UTC'",
        )


def downgrade() -> None:
    for table, column in COLUMNS:
        op.alter_column(
            table,
            column,
            existing_type=sa.DateTime(timezone=True),
            type_=sa.DateTime(),
            postgresql_using=f"{column} AT TIME ZONE 'UTC'",
        )
