from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute("create table quiet (id int primary key, note text)")
    op.execute("create table parents (id int primary key, name text, made_at timestamptz)")
    op.execute("create table children (id int primary key, parent_id int references parents on delete cascade, name text)")
    op.execute("create table log (id serial primary key, what text)")
    op.execute("create type mood as enum ('sad', 'ok')")
    op.execute("create table people (id int primary key, mood mood)")
    op.execute("create table places (id int, part int) partition by list (part)")
    op.execute("create table places_1 partition of places for values in (1)")
    op.execute("create table pointers (id int primary key, target regclass)")
    op.execute("create function note() returns trigger language plpgsql as "
               "$$begin insert into log (what) values (old.name); return null; end$$")
    op.execute("create trigger note after update on parents for each row execute function note()")
    op.execute("insert into quiet values (1, 'x')")
    op.execute("insert into parents values (1, 'ann', now()), (2, 'bob', now())")
    op.execute("insert into children values (1, 1, 'eve'), (2, 2, 'joe')")
    op.execute("insert into people values (1, 'sad')")
    op.execute("insert into places values (1, 1)")
    op.execute("insert into pointers values (1, 'children')")


def downgrade():
    op.execute("drop table pointers, places, people, log, children, parents, quiet")
    op.execute("drop type mood")
    op.execute("drop function note")
