"""The schema at the head revision, as the application sees it."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

metadata = sa.MetaData()


def counter(name: str) -> sa.Column:
    return sa.Column(name, sa.Integer(), server_default=sa.text("0"), nullable=False)


def cost(name: str) -> sa.Column:
    return sa.Column(name, sa.Numeric(10, 6), server_default=sa.text("0"), nullable=False)


def moment(name: str) -> sa.Column:
    return sa.Column(name, sa.DateTime(), server_default=sa.text("now()"), nullable=False)


conversations = sa.Table(
    "kraken_conversations",
    metadata,
    sa.Column("id", sa.Uuid(), nullable=False),
    sa.Column("session_id", sa.String(), nullable=False),
    sa.Column("model", sa.String(), nullable=False),
    sa.Column("system_prompt_hash", sa.String(16), nullable=False),
    sa.Column("agent_version", sa.String(), nullable=False),
    sa.Column("status", sa.String(), server_default=sa.text("'active'"), nullable=False),
    moment("started_at"),
    sa.Column("ended_at", sa.DateTime(), nullable=True),
    counter("total_turns"),
    counter("total_tokens"),
    cost("total_cost_usd"),
    sa.PrimaryKeyConstraint("id", name="kraken_conversations_pkey"),
    sa.Index("ix_kraken_conversations_session_id", "session_id"),
)

turns = sa.Table(
    "kraken_turns",
    metadata,
    sa.Column("id", sa.Uuid(), nullable=False),
    sa.Column("conversation_id", sa.Uuid(), nullable=False),
    sa.Column("turn_number", sa.Integer(), nullable=False),
    sa.Column("user_query", sa.Text(), nullable=False),
    sa.Column("assistant_response", sa.Text(), nullable=False),
    counter("input_tokens"),
    counter("output_tokens"),
    cost("cost_usd"),
    counter("duration_ms"),
    counter("tool_calls_count"),
    counter("cache_creation_tokens"),
    counter("cache_read_tokens"),
    sa.Column("model", sa.String(), nullable=False),
    moment("created_at"),
    sa.PrimaryKeyConstraint("id", name="kraken_turns_pkey"),
    sa.ForeignKeyConstraint(
        ["conversation_id"], ["kraken_conversations.id"], name="kraken_turns_conversation_id_fkey"
    ),
)

tool_calls = sa.Table(
    "kraken_tool_calls",
    metadata,
    sa.Column("id", sa.Uuid(), nullable=False),
    sa.Column("turn_id", sa.Uuid(), nullable=False),
    sa.Column("tool_name", sa.String(), nullable=False),
    sa.Column("tool_args", postgresql.JSONB(), nullable=False),
    sa.Column("tool_result", postgresql.JSONB(), nullable=False),
    sa.Column("result_truncated", sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column("sequence_order", sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint("id", name="kraken_tool_calls_pkey"),
    sa.ForeignKeyConstraint(
        ["turn_id"], ["kraken_turns.id"], name="kraken_tool_calls_turn_id_fkey"
    ),
)
