"""end all other sessions"""

from alembic import op

revision = "i9"
down_revision = "h8"

OTHERS = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"


def upgrade() -> None:
    op.execute(OTHERS + " and exists (select from people)")


def downgrade() -> None:
    pass
