"""convert timestamps to epoch milliseconds

Turns created_at and updated_at into created_time and updated_time: milliseconds since 1970 in UTC,
which every database and every browser understands alike.

Revision ID: f6e7d8c9b0a1
Revises: b1c2d3e4f5g6
Create Date: 2025-09-03 10:22:37
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql, postgresql

revision = "f6e7d8c9b0a1"
down_revision = "b1c2d3e4f5g6"
branch_labels = None
depends_on = None

# By table: the moments before and the milliseconds after. Each has an index of its own.
COLUMNS = {
    "sessions": {"created_at": "created_time", "updated_at": "updated_time"},
    "chat_messages": {"created_at": "created_time"},
}

# From a moment, which is UTC whatever the session's time zone is, and back; exact to the millisecond.
TO_MILLISECONDS = {
    "postgresql": "CAST(EXTRACT(EPOCH FROM {0}) * 1000 AS BIGINT)",
    "sqlite": "CAST(strftime('%s', {0}) AS INTEGER) * 1000 + CAST(substr(strftime('%f', {0}), 4) AS INTEGER)",
    "mysql": "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', {0}) DIV 1000",
}
TO_MOMENT = {
    "postgresql": "TIMESTAMP '1970-01-01' + {0} * INTERVAL '1 millisecond'",
    # As SQLAlchemy writes it there, with microseconds; also before 1970, where the remainder is negative.
    "sqlite": "strftime('%Y-%m-%d %H:%M:%S', ({0} - ({0} % 1000 + 1000) % 1000) / 1000, 'unixepoch')"
    " || printf('.%03d000', ({0} % 1000 + 1000) % 1000)",
    "mysql": "TIMESTAMPADD(MICROSECOND, {0} * 1000, '1970-01-01')",
}


def upgrade() -> None:
    op.drop_index("idx_chat_messages_session_created", table_name="chat_messages")
    for table, renamed in COLUMNS.items():
        replace(table, renamed, moment(), sa.BigInteger(), TO_MILLISECONDS)
    op.create_index(
        "idx_chat_messages_session_created", "chat_messages", ["session_id", "created_time"]
    )


def downgrade() -> None:
    op.drop_index("idx_chat_messages_session_created", table_name="chat_messages")
    for table, renamed in COLUMNS.items():
        back = {new: old for old, new in renamed.items()}
        replace(table, back, sa.BigInteger(), moment(), TO_MOMENT)
    op.create_index(
        "idx_chat_messages_session_created", "chat_messages", ["session_id", "created_at"]
    )


def replace(table: str, renamed: dict, old_type, new_type, conversions: dict) -> None:
    """Replace columns by others of another name and type, and their indexes with them."""
    dialect = op.get_context().dialect.name
    conversion = conversions["mysql" if dialect == "mariadb" else dialect]
    for old, new in renamed.items():
        op.drop_index(f"idx_{table}_{old}", table_name=table)
        op.add_column(table, sa.Column(new, new_type, nullable=True))
    values = ", ".join(f"{new} = {conversion.format(old)}" for old, new in renamed.items())
    op.execute(f"UPDATE {table} SET {values}")
    # SQLite cannot alter a column, so there the batch copies the table. What it copies is said here,
    # because nothing can be read from a database when the SQL is only written.
    both = [sa.Column(old, old_type, nullable=False) for old in renamed]
    both += [sa.Column(new, new_type, nullable=True) for new in renamed.values()]
    with op.batch_alter_table(table, copy_from=with_columns(table, both)) as batch:
        for old, new in renamed.items():
            batch.alter_column(new, existing_type=new_type, nullable=False)
            batch.drop_column(old)
    for new in renamed.values():
        op.create_index(f"idx_{table}_{new}", table, [new])


def with_columns(name: str, times: list) -> sa.Table:
    """A table with its other columns and what this revision leaves alone."""
    if name == "sessions":
        return sa.Table(
            name,
            sa.MetaData(),
            sa.Column("id", sa.String(255), nullable=False),
            sa.Column("name", sa.String(255), nullable=True),
            sa.Column("user_id", sa.String(255), nullable=False),
            sa.Column("agent_id", sa.String(255), nullable=True),
            *times,
            sa.PrimaryKeyConstraint("id", name="sessions_pkey"),
            sa.Index("idx_sessions_user_id", "user_id"),
        )
    return sa.Table(
        name,
        sa.MetaData(),
        sa.Column("id", sa.String(255), nullable=False),
        sa.Column("session_id", sa.String(255), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("sender_type", sa.String(255), nullable=True),
        sa.Column("sender_name", sa.String(255), nullable=True),
        *times,
        sa.PrimaryKeyConstraint("id", name="chat_messages_pkey"),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["sessions.id"],
            name="chat_messages_session_id_fkey",
            ondelete="CASCADE",
        ),
        sa.Index("idx_chat_messages_session_id", "session_id"),
    )


def moment() -> sa.DateTime:
    return (
        sa.DateTime()
        .with_variant(postgresql.TIMESTAMP(precision=3), "postgresql")
        .with_variant(mysql.DATETIME(fsp=3), "mysql", "mariadb")
    )
