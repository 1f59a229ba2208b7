"""add people and what they write"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade() -> None:
    op.execute("create table people (id int primary key, name varchar(40) not null, email text)")
    op.execute("create table roles (id int generated always as identity primary key, name text not null)")
    op.execute("create table letters (person_id int primary key, text text)")
    op.execute("create table archive (id int primary key, text text)")
    op.execute("create function refuse() returns trigger language plpgsql as $$begin raise exception 'the archive is closed'; end$$")
    op.execute("create trigger closed before insert on archive for each row execute function refuse()")


def downgrade() -> None:
    op.execute("drop table archive")
    op.execute("drop function refuse")
    op.execute("drop table letters")
    op.execute("drop table roles")
    op.execute("drop table people")
