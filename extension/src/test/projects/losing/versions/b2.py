"""shorter names"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("alter table people alter column name type varchar(20) using left(name, 20)")


def downgrade() -> None:
    op.execute("alter table people alter column name type varchar(40)")
