"""know the customers"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("alter table customers add constraint known check (name in ('Ann', 'Ben'))")


def downgrade() -> None:
    op.execute("alter table customers drop constraint known")
