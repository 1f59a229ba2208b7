"""everybody has a phone"""

from alembic import op

revision = "d4"
down_revision = "c3"


def upgrade() -> None:
    op.execute("alter table people add column phone text not null")


def downgrade() -> None:
    op.execute("alter table people drop column phone")
