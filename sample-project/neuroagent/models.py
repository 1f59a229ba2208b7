"""The schema at the head revision, as the application sees it."""

import enum
import uuid
from datetime import datetime
from typing import Optional

from sqlalchemy import DateTime, ForeignKeyConstraint, Index, PrimaryKeyConstraint
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Entity(enum.Enum):
    USER = "user"
    AI_TOOL = "ai_tool"
    TOOL = "tool"
    AI_MESSAGE = "ai_message"


class Task(enum.Enum):
    CHAT_COMPLETION = "chat_completion"
    TOOL_SELECTION = "tool_selection"
    CALL_WITHIN_TOOL = "call_within_tool"


class TokenType(enum.Enum):
    INPUT_NONCACHED = "input_noncached"
    INPUT_CACHED = "input_cached"
    COMPLETION = "completion"


class ReasoningLevels(enum.Enum):
    NONE = "none"
    MINIMAL = "minimal"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Base(DeclarativeBase):
    # SQLAlchemy names an enum type after the lower-cased class and its labels after the members.
    type_annotation_map = {datetime: DateTime(timezone=True)}


def primary_key(table: str, column: str) -> PrimaryKeyConstraint:
    return PrimaryKeyConstraint(column, name=f"{table}_pkey")


def message_of(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["message_id"], ["messages.message_id"], name=f"{table}_message_id_fkey", ondelete="CASCADE"
    )


class Threads(Base):
    __tablename__ = "threads"
    __table_args__ = (primary_key("threads", "thread_id"),)

    thread_id: Mapped[uuid.UUID] = mapped_column(default=uuid.uuid4)
    vlab_id: Mapped[Optional[uuid.UUID]]
    project_id: Mapped[Optional[uuid.UUID]]
    title: Mapped[str]
    creation_date: Mapped[datetime]
    update_date: Mapped[datetime]
    user_id: Mapped[uuid.UUID]


class Messages(Base):
    __tablename__ = "messages"
    __table_args__ = (
        primary_key("messages", "message_id"),
        ForeignKeyConstraint(
            ["thread_id"], ["threads.thread_id"], name="messages_thread_id_fkey", ondelete="CASCADE"
        ),
        Index("ix_messages_search_vector", "search_vector", postgresql_using="gin"),
    )

    message_id: Mapped[uuid.UUID] = mapped_column(default=uuid.uuid4)
    creation_date: Mapped[datetime]
    entity: Mapped[Entity]
    content: Mapped[str]
    is_complete: Mapped[bool]
    thread_id: Mapped[uuid.UUID]
    # Filled by messages_search_vector_trigger; never written from here.
    search_vector: Mapped[Optional[str]] = mapped_column(TSVECTOR)


class ToolCalls(Base):
    __tablename__ = "tool_calls"
    __table_args__ = (primary_key("tool_calls", "tool_call_id"), message_of("tool_calls"))

    tool_call_id: Mapped[str]
    name: Mapped[str]
    arguments: Mapped[str]
    validated: Mapped[Optional[bool]]
    message_id: Mapped[uuid.UUID]


class ToolSelection(Base):
    __tablename__ = "tool_selection"
    __table_args__ = (primary_key("tool_selection", "id"), message_of("tool_selection"))

    id: Mapped[uuid.UUID] = mapped_column(default=uuid.uuid4)
    tool_name: Mapped[str]
    message_id: Mapped[uuid.UUID]


class ComplexityEstimation(Base):
    __tablename__ = "complexity_estimation"
    __table_args__ = (primary_key("complexity_estimation", "id"), message_of("complexity_estimation"))

    id: Mapped[uuid.UUID] = mapped_column(default=uuid.uuid4)
    complexity: Mapped[Optional[int]]
    model: Mapped[str]
    reasoning: Mapped[Optional[ReasoningLevels]]
    message_id: Mapped[uuid.UUID]


class TokenConsumption(Base):
    __tablename__ = "token_consumption"
    __table_args__ = (primary_key("token_consumption", "id"), message_of("token_consumption"))

    id: Mapped[uuid.UUID] = mapped_column(default=uuid.uuid4)
    message_id: Mapped[uuid.UUID]
    type: Mapped[TokenType]
    task: Mapped[Task]
    count: Mapped[int]
    model: Mapped[str]
