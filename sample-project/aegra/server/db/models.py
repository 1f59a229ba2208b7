"""The schema at the head revision, as the server sees it."""

from datetime import datetime
from typing import Any, Optional

from sqlalchemy import CheckConstraint, ForeignKey, Index, PrimaryKeyConstraint, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base

Json = dict[str, Any]


def json_object(name: str) -> Mapped[Json]:
    return mapped_column(name, JSONB, nullable=False, server_default=text("'{}'"))


def moment() -> Mapped[datetime]:
    return mapped_column(TIMESTAMP(timezone=True), nullable=False, server_default=text("now()"))


class Assistant(Base):
    __tablename__ = "assistants"
    __table_args__ = (
        PrimaryKeyConstraint("assistant_id", name="assistants_pkey"),
        Index("ix_assistants_graph_id", "graph_id"),
    )

    assistant_id: Mapped[str] = mapped_column(String(255))
    name: Mapped[Optional[str]] = mapped_column(String(255))
    graph_id: Mapped[str] = mapped_column(String(255))
    created_at: Mapped[datetime] = moment()
    updated_at: Mapped[datetime] = moment()
    version: Mapped[int] = mapped_column(server_default=text("1"))
    config: Mapped[Json] = json_object("config")
    context: Mapped[Json] = json_object("context")
    # SQLAlchemy keeps the name "metadata" for itself.
    metadata_json: Mapped[Json] = json_object("metadata")


class Thread(Base):
    __tablename__ = "threads"
    __table_args__ = (
        PrimaryKeyConstraint("thread_id", name="threads_pkey"),
        CheckConstraint(
            "status IN ('idle', 'busy', 'interrupted', 'error')", name="threads_status_check"
        ),
        Index("ix_threads_status", "status"),
        Index("ix_threads_metadata", "metadata", postgresql_using="gin"),
    )

    thread_id: Mapped[str] = mapped_column(String(255))
    status: Mapped[str] = mapped_column(String(32), server_default=text("'idle'"))
    created_at: Mapped[datetime] = moment()
    updated_at: Mapped[datetime] = moment()
    config: Mapped[Json] = json_object("config")
    metadata_json: Mapped[Json] = json_object("metadata")


class Run(Base):
    __tablename__ = "runs"
    __table_args__ = (
        PrimaryKeyConstraint("run_id", name="runs_pkey"),
        CheckConstraint(
            "status IN ('pending', 'running', 'success', 'error', 'timeout', 'interrupted')",
            name="runs_status_check",
        ),
        Index("ix_runs_thread_id_created_at", "thread_id", "created_at"),
        Index("ix_runs_assistant_id", "assistant_id"),
        Index("ix_runs_status", "status"),
    )

    run_id: Mapped[str] = mapped_column(String(255))
    thread_id: Mapped[str] = mapped_column(
        ForeignKey("threads.thread_id", name="runs_thread_id_fkey", ondelete="CASCADE")
    )
    assistant_id: Mapped[str] = mapped_column(
        ForeignKey("assistants.assistant_id", name="runs_assistant_id_fkey", ondelete="CASCADE")
    )
    status: Mapped[str] = mapped_column(String(32), server_default=text("'pending'"))
    created_at: Mapped[datetime] = moment()
    updated_at: Mapped[datetime] = moment()
    input: Mapped[Json] = json_object("input")
    output: Mapped[Optional[Json]] = mapped_column(JSONB)
    error_message: Mapped[Optional[str]] = mapped_column(Text)
    config: Mapped[Json] = json_object("config")
    context: Mapped[Json] = json_object("context")
    metadata_json: Mapped[Json] = json_object("metadata")


class StoreItem(Base):
    __tablename__ = "store_items"
    __table_args__ = (PrimaryKeyConstraint("namespace", "key", name="store_items_pkey"),)

    # The parts of the namespace, joined by dots.
    namespace: Mapped[str] = mapped_column(String(255))
    key: Mapped[str] = mapped_column(String(255))
    value: Mapped[Json] = json_object("value")
    created_at: Mapped[datetime] = moment()
    updated_at: Mapped[datetime] = moment()
