"""jobs have a state"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("alter table jobs add column state text not null default 'new'")


def downgrade() -> None:
    op.execute("alter table jobs drop column state")
