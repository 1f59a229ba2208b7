"""baseline schema

Creates conversations, their turns and the turns' tool calls; IF NOT EXISTS, because production
had these tables before it had migrations.

Revision ID: 001
Revises:
Create Date: 2025-06-02 08:30:00
"""

from alembic import op

revision = "001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE IF NOT EXISTS kraken_conversations (
            id UUID NOT NULL,
            session_id VARCHAR NOT NULL,
            model VARCHAR NOT NULL,
            system_prompt_hash VARCHAR(16) NOT NULL,
            agent_version VARCHAR NOT NULL,
            status VARCHAR NOT NULL DEFAULT 'active',
            started_at TIMESTAMP NOT NULL DEFAULT NOW(),
            ended_at TIMESTAMP,
            total_turns INTEGER NOT NULL DEFAULT 0,
            total_tokens INTEGER NOT NULL DEFAULT 0,
            total_cost_usd NUMERIC(10, 6) NOT NULL DEFAULT 0,
            CONSTRAINT kraken_conversations_pkey PRIMARY KEY (id)
        )
        """
    )
    op.execute(
        """
        CREATE TABLE IF NOT EXISTS kraken_turns (
            id UUID NOT NULL,
            conversation_id UUID NOT NULL,
            turn_number INTEGER NOT NULL,
            user_query TEXT NOT NULL,
            assistant_response TEXT NOT NULL,
            input_tokens INTEGER NOT NULL DEFAULT 0,
            output_tokens INTEGER NOT NULL DEFAULT 0,
            cost_usd NUMERIC(10, 6) NOT NULL DEFAULT 0,
            duration_ms INTEGER NOT NULL DEFAULT 0,
            tool_calls_count INTEGER NOT NULL DEFAULT 0,
            cache_creation_tokens INTEGER NOT NULL DEFAULT 0,
            cache_read_tokens INTEGER NOT NULL DEFAULT 0,
            model VARCHAR NOT NULL,
            created_at TIMESTAMP NOT NULL DEFAULT NOW(),
            CONSTRAINT kraken_turns_pkey PRIMARY KEY (id),
            CONSTRAINT kraken_turns_conversation_id_fkey
                FOREIGN KEY (conversation_id) REFERENCES kraken_conversations (id)
        )
        """
    )
    op.execute(
        """
        CREATE TABLE IF NOT EXISTS kraken_tool_calls (
            id UUID NOT NULL,
            turn_id UUID NOT NULL,
            tool_name VARCHAR NOT NULL,
            tool_args JSONB NOT NULL,
            tool_result JSONB NOT NULL,
            result_truncated BOOLEAN NOT NULL DEFAULT FALSE,
            sequence_order INTEGER NOT NULL,
            CONSTRAINT kraken_tool_calls_pkey PRIMARY KEY (id),
            CONSTRAINT kraken_tool_calls_turn_id_fkey
                FOREIGN KEY (turn_id) REFERENCES kraken_turns (id)
        )
        """
    )
    op.execute(
        """
        CREATE INDEX IF NOT EXISTS ix_kraken_conversations_session_id
        ON kraken_conversations (session_id)
        """
    )


def downgrade() -> None:
    # Children first; the index goes with its table. Rows go too, also those of adopted tables.
    op.execute("DROP TABLE IF EXISTS kraken_tool_calls")
    op.execute("DROP TABLE IF EXISTS kraken_turns")
    op.execute("DROP TABLE IF EXISTS kraken_conversations")
