"""let auditors look"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.execute("grant select on jobs to auditor; create index jobs_owner on jobs (owner)")


def downgrade() -> None:
    op.execute("drop index jobs_owner")
