"""add people and orders"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("create extension pg_trgm version '1.3'")
    op.execute("create table people (id int primary key, email text)")
    op.execute("insert into people values (1, 'ada@example.org'), (2, 'ada@example.org')")
    op.execute("create table orders (id int primary key, person_id int constraint fk_person references people)")
    op.execute("create table events (at date not null) partition by range (at)")
    op.execute("create table events_new partition of events default")


def downgrade() -> None:
    op.execute("drop table events")
    op.execute("drop table orders")
    op.execute("drop table people")
    op.execute("drop extension pg_trgm")
