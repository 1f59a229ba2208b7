-- case: table dropped and made again
create table t (a int primary key, b text unique); create index i on t (b);
-- change
drop table t; create table t (a int primary key, b text unique); create index i on t (b);
-- case: objects in another order
create table t (a int); create table u (a int); create view v as select 1; create index i on t (a); create index j on t (a);
-- change
drop view v; drop table t; drop table u;
create view v as select 1; create table u (a int); create table t (a int); create index j on t (a); create index i on t (a);
-- case: rows
create table t (a int generated always as identity);
-- change
insert into t default values;
-- case: sequence value
create sequence s;
-- change
select setval('s', 99);
-- case: sequence restarted
create sequence s;
-- change
alter sequence s restart with 50;
-- case: grants in another order
-- pg_dump differs: it prints grants in the order in which they were made
create table t (a int); grant select on t to reader; grant select on t to writer;
-- change
revoke all on t from reader, writer; grant select on t to writer; grant select on t to reader;
-- case: grant and revoke
create table t (a int);
-- change
grant select on t to reader; revoke select on t from reader;
-- case: grant and revoke on a column
create table t (a int);
-- change
grant select (a) on t to reader; revoke select (a) on t from reader;
-- case: default rights spelled out
create function f() returns int language sql as 'select 1';
-- change
grant execute on function f() to public;
-- case: options in another order
-- pg_dump differs: it prints options in the order in which they were set
create table t (a int) with (fillfactor = 70, autovacuum_enabled = off); create index i on t (a) with (fillfactor = 70, deduplicate_items = off);
-- change
drop table t; create table t (a int) with (autovacuum_enabled = off, fillfactor = 70); create index i on t (a) with (deduplicate_items = off, fillfactor = 70);
-- case: function settings in another order
-- pg_dump differs: it prints settings in the order in which they were made
create function f() returns int language sql set work_mem = '1MB' set search_path = 'a' as 'select 1';
-- change
create or replace function f() returns int language sql set search_path = 'a' set work_mem = '1MB' as 'select 1';
-- case: policy roles in another order
create table t (a int); create policy p on t to reader, writer using (true);
-- change
drop policy p on t; create policy p on t to writer, reader using (true);
-- case: comment removed
create table t (a int);
-- change
comment on table t is 'x'; comment on table t is null;
-- case: column added and dropped
create table t (a int, b int);
-- change
alter table t add c int; alter table t drop c;
-- case: type changed and changed back
create table t (a int); create index i on t (a); create view v as select 1 as a;
-- change
alter table t alter a type bigint; alter table t alter a type int;
-- case: not null set and dropped
create table t (a int);
-- change
alter table t alter a set not null; alter table t alter a drop not null;
-- case: foreign keys in another order
create table p (a int primary key); create table t (a int, b int, constraint k foreign key (a) references p, constraint l foreign key (b) references p);
-- change
alter table t drop constraint k; alter table t add constraint k foreign key (a) references p;
-- case: constraint validated later
create table t (a int, constraint k check (a > 0));
-- change
alter table t drop constraint k; alter table t add constraint k check (a > 0) not valid; alter table t validate constraint k;
-- case: trigger disabled and enabled
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f();
-- change
alter table t disable trigger g; alter table t enable trigger g;
-- case: enum made again
create type e as enum ('a', 'b');
-- change
drop type e; create type e as enum ('a'); alter type e add value 'b';
-- case: enum value put in the middle
create type e as enum ('a', 'b', 'c');
-- change
drop type e; create type e as enum ('a', 'c'); alter type e add value 'b' before 'c';
-- case: table analyzed
create table t (a int); insert into t select generate_series(1, 100);
-- change
analyze t;
-- case: partition attached instead of made in place
create table t (a int check (a > 0)) partition by range (a); create table c partition of t for values from (0) to (10);
-- change
drop table c; create table c (a int constraint t_a_check check (a > 0)); alter table t attach partition c for values from (0) to (10);
-- case: foreign keys of partitions
create table p (a int primary key) partition by range (a); create table p1 partition of p for values from (0) to (10);
create table p2 partition of p for values from (10) to (20); create table t (a int references p);
-- change
alter table t drop constraint t_a_fkey; drop table p1, p2; create table p2 partition of p for values from (10) to (20); create table p1 partition of p for values from (0) to (10); alter table t add foreign key (a) references p;
-- case: primary key by an existing index
create table t (a int not null, constraint k primary key (a));
-- change
alter table t drop constraint k; create unique index k on t (a); alter table t add constraint k primary key using index k;
-- case: serial spelled out
create table t (a serial);
-- change
drop table t; create sequence t_a_seq as int; create table t (a int not null default nextval('t_a_seq')); alter sequence t_a_seq owned by t.a;
-- case: owner changed and changed back
create table t (a int); grant select on t to reader;
-- change
alter table t owner to writer; alter table t owner to postgres;
-- case: temporary objects
create table t (a int);
-- change
create temporary table t (b text); create temporary view v as select 1; create function pg_temp.f() returns int language sql as 'select 1';
-- case: extension brings objects
create extension citext;
-- change
drop extension citext; create extension citext;
-- case: rolled back to a savepoint
create table t (a int);
-- change
savepoint x; drop table t; rollback to x;
-- case: table renamed and renamed back
create table t (a serial primary key, b int references t (a));
-- change
alter table t rename to u; alter table u rename to t;
