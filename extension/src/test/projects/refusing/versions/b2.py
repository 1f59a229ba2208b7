"""forget everything"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("create table lines (id int primary key)")


def downgrade() -> None:
    raise NotImplementedError("what is forgotten is forgotten")
