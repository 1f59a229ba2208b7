"""mark who is not confirmed"""

from alembic import op

revision = "g7"
down_revision = "f6"


def upgrade() -> None:
    op.execute("alter table people alter column name type varchar(40)")
    op.execute("update people set name = name || ' (not confirmed)'")


def downgrade() -> None:
    op.execute("alter table people alter column name type varchar(20)")
