"""the first role"""

from alembic import op

revision = "e5"
down_revision = "d4"


def upgrade() -> None:
    op.execute("insert into roles (name) values ('admin')")


def downgrade() -> None:
    pass
