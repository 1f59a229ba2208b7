"""welcome everybody"""

from alembic import op

revision = "f6"
down_revision = "e5"


def upgrade() -> None:
    op.execute("insert into letters select id + 1000000, 'Welcome!' from people")


def downgrade() -> None:
    pass
