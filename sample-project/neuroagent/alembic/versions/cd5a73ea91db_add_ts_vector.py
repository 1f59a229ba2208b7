"""add ts vector

Adds messages.search_vector with its index and trigger, for full-text search over conversations.

Revision ID: cd5a73ea91db
Revises: 12bd7610cbc2
Create Date: 2025-10-20 15:08:12
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "cd5a73ea91db"
down_revision = "12bd7610cbc2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Nullable, because only the trigger writes it and some clients cannot omit a required column.
    op.add_column("messages", sa.Column("search_vector", postgresql.TSVECTOR(), nullable=True))
    # The language is named: the server's default may differ from one installation to the next.
    # The text is cut: a longer one, such as a tool's output, may not fit into a tsvector.
    op.execute(
        """
        CREATE FUNCTION messages_search_vector_update() RETURNS trigger
        LANGUAGE plpgsql AS $$
        BEGIN
            NEW.search_vector := to_tsvector('pg_catalog.english', left(NEW.content, 100000));
            RETURN NEW;
        END
        $$
        """
    )
    op.execute(
        """
        CREATE TRIGGER messages_search_vector_trigger
        BEFORE INSERT OR UPDATE ON messages
        FOR EACH ROW EXECUTE FUNCTION messages_search_vector_update()
        """
    )
    # The trigger itself fills the existing rows, so there is one rule; the index is built once after.
    op.execute("UPDATE messages SET search_vector = NULL")
    op.create_index(
        "ix_messages_search_vector", "messages", ["search_vector"], postgresql_using="gin"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER messages_search_vector_trigger ON messages")
    op.execute("DROP FUNCTION messages_search_vector_update()")
    op.drop_index("ix_messages_search_vector", table_name="messages")
    op.drop_column("messages", "search_vector")
