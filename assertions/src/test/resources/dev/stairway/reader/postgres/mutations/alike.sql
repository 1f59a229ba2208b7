-- case: schema dropped and made again
create schema s;
-- change
drop schema s; create schema s;
-- case: partitions made in another order
create table t (a int) partition by list (a); create table c partition of t for values in (1); create table d partition of t for values in (2);
-- change
drop table c, d; create table d partition of t for values in (2); create table c partition of t for values in (1);
-- case: values of a list bound in another order
create table t (a int) partition by list (a); create table c partition of t for values in (1, 2);
-- change
alter table t detach partition c; alter table t attach partition c for values in (1, 2);
-- case: index rebuilt
create table t (a int); create index i on t (a);
-- change
reindex index i;
-- case: view replaced by itself
create view v as select 1 as a;
-- change
create or replace view v as select 1 as a;
-- case: function replaced by itself
create function f() returns int language sql as 'select 1';
-- change
create or replace function f() returns int language sql as 'select 1';
-- case: type modifier spelled otherwise
create table t (a varchar(3), b decimal(4, 1), c timestamp with time zone);
-- change
drop table t; create table t (a character varying(3), b numeric(4, 1), c timestamptz);
-- case: check spelled otherwise
create table t (a int, constraint k check (a in (1, 2)));
-- change
alter table t drop constraint k; alter table t add constraint k check (a = any (array[1, 2]));
-- case: grants written as all
create table t (a int);
-- change
grant all on t to postgres;
-- case: default privileges set and taken back
-- change
alter default privileges grant select on tables to reader; alter default privileges revoke select on tables from reader;
-- case: grant on the server's table and back
-- change
grant select on pg_catalog.pg_authid to reader; revoke select on pg_catalog.pg_authid from reader;
-- case: grant on the server's function and back
-- change
grant execute on function pg_catalog.pg_read_file(text) to reader; revoke execute on function pg_catalog.pg_read_file(text) from reader;
-- case: grant on an extension's function and back
create extension citext;
-- change
grant execute on function citext_eq(citext, citext) to reader; revoke execute on function citext_eq(citext, citext) from reader;
-- case: rights of the server's function spelled out
-- change
grant execute on function pg_catalog.lower(text) to public;
-- case: large object
-- change
select lo_create(0);
-- case: publication tables in another order
create table t (a int); create table u (a int); create publication p for table t, u;
-- change
alter publication p drop table t; alter publication p add table t;
-- case: enum renamed and renamed back
create type e as enum ('a', 'b');
-- change
alter type e rename value 'a' to 'c'; alter type e rename value 'c' to 'a';
-- case: statistics object made again
create table t (a int, b int); create statistics s on a, b from t;
-- change
drop statistics s; create statistics s on b, a from t;
-- case: text search configuration made again
create text search configuration c (copy = simple);
-- change
drop text search configuration c; create text search configuration c (copy = simple);
-- case: operator family members in another order
create operator family f using btree; alter operator family f using btree add operator 1 < (int, int8), operator 2 <= (int, int8);
-- change
alter operator family f using btree drop operator 1 (int, int8), operator 2 (int, int8); alter operator family f using btree add operator 2 <= (int, int8), operator 1 < (int, int8);
-- case: trigger made again
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger g before insert on t for each row execute function f(); create trigger h before insert on t for each row execute function f();
-- change
drop trigger g on t; create trigger g before insert on t for each row execute function f();
-- case: inheritance dropped and restored with a local column
create table p (a int); create table c (a int) inherits (p);
-- change
alter table c no inherit p; alter table c inherit p;
-- case: foreign key without a name
create table p (a int primary key); create table t (a int references p);
-- change
alter table t drop constraint t_a_fkey; alter table t add foreign key (a) references p (a);
-- case: constraint renamed and renamed back
create table t (a int, constraint k check (a > 0));
-- change
alter table t rename constraint k to l; alter table t rename constraint l to k;
-- case: identity dropped and added
create table t (a int generated always as identity);
-- change
alter table t alter a drop identity; alter table t alter a add generated always as identity;
-- case: column statistics reset
create table t (a int);
-- change
alter table t alter a set statistics 5; alter table t alter a set statistics -1;
-- case: option set and reset
create table t (a int);
-- change
alter table t set (fillfactor = 50); alter table t reset (fillfactor);
-- case: cluster mark set and removed
create table t (a int); create index i on t (a);
-- change
alter table t cluster on i; alter table t set without cluster;
-- case: replica identity set and reset
create table t (a int);
-- change
alter table t replica identity full; alter table t replica identity default;
-- case: row security on and off
create table t (a int);
-- change
alter table t enable row level security; alter table t disable row level security;
-- case: truncated and vacuumed statistics
create table t (a int); insert into t values (1);
-- change
truncate t;
-- case: settings of the session
create function f() returns text language sql as 'select ''x''';
-- change
set search_path = pg_catalog; set quote_all_identifiers = on;
-- case: publication through the root and back
create publication p;
-- change
alter publication p set (publish_via_partition_root = true); alter publication p set (publish_via_partition_root = false);
-- case: subscription switched and switched back
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set (slot_name = none); alter subscription s set (slot_name = s);
-- case: aggregate replaced by itself
create aggregate g(int) (sfunc = int4pl, stype = int);
-- change
create or replace aggregate g(int) (sfunc = int4pl, stype = int);
-- case: domain made again
create domain d as int constraint k check (value > 0) constraint l check (value < 9);
-- change
drop domain d; create domain d as int constraint l check (value < 9) constraint k check (value > 0);
-- case: public schema made again with its rights
-- since: 15
alter schema public owner to reader;
-- change
drop schema public; create schema public authorization reader; comment on schema public is 'standard public schema'; grant usage on schema public to public;
-- case: public schema made again with its rights before version 15
alter schema public owner to reader; grant create on schema public to public;
-- change
drop schema public; create schema public authorization reader; comment on schema public is 'standard public schema'; grant all on schema public to public;
-- case: public schema of another owner and back
alter schema public owner to reader;
-- change
alter schema public owner to writer; alter schema public owner to reader;
