"""What the gateway stores: sessions and their chat messages, as they are at the head revision.

Times are milliseconds since 1970 in UTC. The same schema runs on PostgreSQL, SQLite and MySQL, which
wants a length for every text that is part of a key.
"""

from typing import Optional

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index, PrimaryKeyConstraint, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

__all__ = ["Base", "ChatMessage", "Session"]


class Base(DeclarativeBase):
    type_annotation_map = {str: String(255)}


class Session(Base):
    __tablename__ = "sessions"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="sessions_pkey"),
        Index("idx_sessions_user_id", "user_id"),
        Index("idx_sessions_created_time", "created_time"),
        Index("idx_sessions_updated_time", "updated_time"),
    )

    id: Mapped[str]
    name: Mapped[Optional[str]]
    user_id: Mapped[str]
    agent_id: Mapped[Optional[str]]
    created_time: Mapped[int] = mapped_column(BigInteger)
    updated_time: Mapped[int] = mapped_column(BigInteger)


class ChatMessage(Base):
    __tablename__ = "chat_messages"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="chat_messages_pkey"),
        ForeignKeyConstraint(
            ["session_id"],
            ["sessions.id"],
            name="chat_messages_session_id_fkey",
            ondelete="CASCADE",
        ),
        Index("idx_chat_messages_session_id", "session_id"),
        Index("idx_chat_messages_created_time", "created_time"),
        Index("idx_chat_messages_session_created", "session_id", "created_time"),
    )

    id: Mapped[str]
    session_id: Mapped[str]
    message: Mapped[str] = mapped_column(Text)
    sender_type: Mapped[Optional[str]]
    sender_name: Mapped[Optional[str]]
    created_time: Mapped[int] = mapped_column(BigInteger)
