-- case: table added
-- expect: + table public.t
-- expect: + column public.t.a
-- change
create table t (a int);
-- case: table renamed
-- expect: - table public.t
-- expect: - column public.t.a
-- expect: + table public.u
-- expect: + column public.u.a
create table t (a int);
-- change
alter table t rename to u;
-- case: table moved to another schema
-- expect: - table public.t
-- expect: - column public.t.a
-- expect: + table s.t
-- expect: + column s.t.a
create schema s; create table t (a int);
-- change
alter table t set schema s;
-- case: columns in another physical order
-- expect: ~ table public.t: columns
create table t (a int, b int);
-- change
alter table t drop column a; alter table t add a int;
-- case: unlogged
-- expect: ~ table public.t: persistence
create table t (a int);
-- change
alter table t set unlogged;
-- case: storage parameter
-- expect: ~ table public.t: options
create table t (a int);
-- change
alter table t set (fillfactor = 70);
-- case: toast storage parameter
-- expect: ~ table public.t: options
create table t (a text);
-- change
alter table t set (toast.autovacuum_enabled = off);
-- case: row security enabled
-- expect: ~ table public.t: row security
create table t (a int);
-- change
alter table t enable row level security;
-- case: row security forced
-- expect: ~ table public.t: force row security
create table t (a int);
-- change
alter table t force row level security;
-- case: replica identity full
-- expect: ~ table public.t: replica identity
create table t (a int);
-- change
alter table t replica identity full;
-- case: replica identity by an index
-- expect: ~ table public.t: replica identity
-- expect: ~ index public.i: replica identity
create table t (a int not null); create unique index i on t (a);
-- change
alter table t replica identity using index i;
-- case: owner
-- expect: ~ table public.t: owner
create table t (a int);
-- change
alter table t owner to reader;
-- case: comment on a table
-- expect: ~ table public.t: comment
create table t (a int);
-- change
comment on table t is 'x';
-- case: comment that ends in a space
-- expect: ~ table public.t: comment
create table t (a int); comment on table t is 'x';
-- change
comment on table t is 'x ';
-- case: comment with another line end
-- expect: ~ table public.t: comment
create table t (a int); comment on table t is E'one\ntwo';
-- change
comment on table t is E'one\r\ntwo';
-- case: comment in another Unicode form
-- expect: ~ table public.t: comment
create table t (a int); comment on table t is U&'caf\00E9';
-- change
comment on table t is U&'cafe\0301';
-- case: grant on a table
-- expect: ~ table public.t: grants
create table t (a int);
-- change
grant select on t to reader;
-- case: grant option
-- expect: ~ table public.t: grants
create table t (a int); grant select on t to reader;
-- change
grant select on t to reader with grant option;
-- case: grant to everybody
-- expect: ~ table public.t: grants
create table t (a int); grant select on t to reader;
-- change
revoke select on t from reader; grant select on t to public;
-- case: grantor
-- expect: ~ table public.t: grants
create table t (a int); grant select on t to reader with grant option;
set role reader; grant select on t to writer; reset role;
-- change
revoke select on t from reader cascade; grant select on t to reader with grant option; grant select on t to writer;
-- case: owner gives up a right
-- expect: ~ table public.t: revoked
create table t (a int);
-- change
revoke delete on t from postgres;
-- case: inheritance
-- expect: ~ table public.c: inherits
create table p (a int); create table c (a int);
-- change
alter table c inherit p;
-- case: partition strategy
-- expect: ~ table public.t: partition by
create table t (a int) partition by range (a);
-- change
drop table t; create table t (a int) partition by list (a);
-- case: partition key
-- expect: ~ table public.t: partition by
create table t (a int, b int) partition by range (a);
-- change
drop table t; create table t (a int, b int) partition by range (b);
-- case: partition bound
-- expect: ~ table public.c: bounds
create table t (a int) partition by range (a); create table c partition of t for values from (0) to (10);
-- change
alter table t detach partition c; alter table t attach partition c for values from (0) to (11);
-- case: partition detached
-- expect: ~ table public.c: bounds, partition of
-- expect: ~ column public.c.a: inherited
create table t (a int) partition by range (a); create table c partition of t for values from (0) to (10);
-- change
alter table t detach partition c;
-- case: default partition
-- expect: ~ table public.c: bounds
create table t (a int) partition by list (a); create table c partition of t for values in (1);
-- change
alter table t detach partition c; alter table t attach partition c default;
-- case: table of a type
-- expect: ~ table public.t: of type
create type y as (a int); create table t (a int);
-- change
alter table t of y;
-- case: schema added
-- expect: + schema s
-- change
create schema s;
-- case: schema owner
-- expect: ~ schema s: owner
create schema s;
-- change
alter schema s owner to reader;
-- case: schema comment
-- expect: ~ schema s: comment
create schema s;
-- change
comment on schema s is 'x';
-- case: schema grant
-- expect: ~ schema s: grants
create schema s;
-- change
grant usage on schema s to reader;
-- case: right to create in the public schema
-- since: 15
-- expect: ~ schema public: grants
-- change
grant create on schema public to public;
-- case: right to use the public schema taken away
-- expect: ~ schema public: revoked
-- change
revoke usage on schema public from public;
-- case: owner of the public schema
-- expect: ~ schema public: owner
-- change
alter schema public owner to reader;
-- case: public schema of another owner dropped
-- expect: - schema public
alter schema public owner to reader;
-- change
drop schema public;
-- case: public schema dropped
-- since: 15
-- pg_dump differs: it says nothing of a public schema that is gone
-- expect: - schema public
-- change
drop schema public;
-- case: extension added
-- expect: + extension citext
-- change
create extension citext;
-- case: extension in another schema
-- expect: ~ extension citext: schema
create schema s; create extension citext;
-- change
alter extension citext set schema s;
-- case: extension of another version
-- since: 14
-- pg_dump differs: it leaves the version to the server that restores
-- expect: ~ extension pg_trgm: version
create extension pg_trgm version '1.5';
-- change
alter extension pg_trgm update to '1.6';
-- case: object joins an extension
-- expect: - table public.t
-- expect: - column public.t.a
create extension citext; create table t (a int);
-- change
alter extension citext add table t;
-- case: owner gives up every right
-- expect: ~ table public.t: revoked
create table t (a int);
-- change
revoke all on t from postgres;
-- case: grant after the owner gave up every right
-- expect: ~ table public.t: grants
create table t (a int); revoke all on t from postgres;
-- change
grant insert on t to reader;
