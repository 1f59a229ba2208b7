"""everybody has an address"""

from alembic import op

revision = "d4"
down_revision = "c3"


def upgrade() -> None:
    op.execute("alter table people add constraint ck_email check (email is not null) not valid")


def downgrade() -> None:
    op.execute("alter table people drop constraint ck_email")
