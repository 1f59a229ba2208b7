-- case: function that depends on an extension
-- expect: ~ function public.f(): depends on extensions
create extension citext; create function f() returns int language sql as 'select 1';
-- change
alter function f() depends on extension citext;
-- case: procedure that depends on an extension
-- expect: ~ procedure public.p(): depends on extensions
create extension citext; create procedure p() language sql as 'select 1';
-- change
alter procedure p() depends on extension citext;
-- case: index that depends on an extension
-- expect: ~ index public.i: depends on extensions
create extension citext; create table t (a int); create index i on t (a);
-- change
alter index i depends on extension citext;
-- case: key that depends on an extension
-- expect: ~ constraint public.t.k: depends on extensions
create extension citext; create table t (a int, constraint k primary key (a));
-- change
alter index k depends on extension citext;
-- case: trigger that depends on an extension
-- expect: ~ trigger public.t.g: depends on extensions
create extension citext; create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger g before insert on t for each row execute function f();
-- change
alter trigger g on t depends on extension citext;
-- case: materialized view that depends on an extension
-- expect: ~ materialized view public.v: depends on extensions
create extension citext; create materialized view v as select 1 as a;
-- change
alter materialized view v depends on extension citext;
-- case: function that depends on an extension no longer
-- expect: ~ function public.f(): depends on extensions
create extension citext; create function f() returns int language sql as 'select 1'; alter function f() depends on extension citext;
-- change
alter function f() no depends on extension citext;
-- case: tablespace of a table
-- since: 15
-- expect: ~ table public.t: tablespace
create table t (a int);
-- change
alter table t set tablespace elsewhere;
-- case: tablespace of a partitioned table
-- since: 15
-- expect: ~ table public.t: tablespace
create table t (a int) partition by list (a);
-- change
alter table t set tablespace elsewhere;
-- case: tablespace of an index
-- since: 15
-- expect: ~ index public.i: tablespace
create table t (a int); create index i on t (a);
-- change
alter index i set tablespace elsewhere;
-- case: tablespace of a key
-- since: 15
-- expect: ~ constraint public.t.k: tablespace
create table t (a int, constraint k primary key (a));
-- change
alter index k set tablespace elsewhere;
-- case: tablespace of a materialized view
-- since: 15
-- expect: ~ materialized view public.v: tablespace
create materialized view v as select 1 as a;
-- change
alter materialized view v set tablespace elsewhere;
-- case: label of a table
-- not restored: no server of the build has a provider of security labels
-- expect: + security label table.public.t
create table t (a int);
-- change
insert into pg_seclabel values ('t'::regclass, 'pg_class'::regclass, 0, 'p', 'x');
-- case: label of a column
-- not restored: no server of the build has a provider of security labels
-- expect: + security label "table column".public.t.a
create table t (a int);
-- change
insert into pg_seclabel values ('t'::regclass, 'pg_class'::regclass, 1, 'p', 'x');
-- case: label of a view and its column
-- not restored: no server of the build has a provider of security labels
-- expect: + security label "view column".public.v.a
-- expect: + security label view.public.v
create view v as select 1 as a;
-- change
insert into pg_seclabel values ('v'::regclass, 'pg_class'::regclass, 1, 'p', 'x'), ('v'::regclass, 'pg_class'::regclass, 0, 'p', 'x');
-- case: label of a function
-- not restored: no server of the build has a provider of security labels
-- expect: + security label function.public.f
create function f() returns int language sql as 'select 1';
-- change
insert into pg_seclabel values ('f()'::regprocedure, 'pg_proc'::regclass, 0, 'p', 'x');
-- case: label of a schema, changed
-- not restored: no server of the build has a provider of security labels
-- expect: ~ security label schema.s: labels
create schema s; insert into pg_seclabel values ('s'::regnamespace, 'pg_namespace'::regclass, 0, 'p', 'x');
-- change
update pg_seclabel set label = 'y';
-- case: partition with a default and a check of its own
-- expect: + constraint public.c.k
-- expect: ~ column public.c.b: default
create table t (a int, b int default 1) partition by list (a); create table c partition of t for values in (1);
-- change
drop table c; create table c partition of t (b default 2, constraint k check (b > 0)) for values in (1);
-- case: identity of a partitioned table
-- since: 17
-- expect: ~ sequence public.t_a_seq: cache, increment
create table t (a int generated always as identity) partition by list (a); create table c partition of t for values in (1);
-- change
alter table t alter a set increment 5 set cache 3;
-- case: generation expression of a partition
-- since: 17
-- expect: ~ column public.c.b: generated
create table t (a int, b int generated always as (a + 1) stored) partition by list (a); create table c partition of t for values in (1);
-- change
alter table c alter b set expression as (a + 2);
-- case: generated column becomes one that keeps its value
-- expect: ~ column public.t.b: generated, generated kind
create table t (a int, b int generated always as (a + 1) stored);
-- change
alter table t alter b drop expression;
-- case: check of a typed table
-- expect: + constraint public.t.k
-- expect: ~ column public.t.a: not null
create type y as (a int, b text); create table t of y;
-- change
drop table t; create table t of y (a not null, constraint k check (a > 0));
-- case: multirange name of a range
-- since: 14
-- expect: ~ type public.r: multirange
create type r as range (subtype = int, multirange_type_name = m);
-- change
alter type m rename to n;
-- case: comment on a multirange
-- since: 14
create type r as range (subtype = int, multirange_type_name = m);
-- change
comment on type m is 'x';
-- case: publication with another row filter
-- since: 15
-- expect: ~ publication p: tables
create table t (a int); create publication p for table t where (a > 0);
-- change
alter publication p set table t where (a > 1);
-- case: publication of a table with its children or without
-- expect: ~ publication p: tables
create table t (a int); create table c () inherits (t); create publication p for table only t;
-- change
alter publication p set table t;
-- case: publication of the schema that is current
-- since: 15
-- expect: ~ publication p: schemas
create publication p;
-- change
alter publication p add tables in schema public;
-- case: setting of the database
-- change
do $$ begin execute format('alter database %I set work_mem = ''1MB''', current_database()); end $$;
-- case: setting of a role in the database
-- change
do $$ begin execute format('alter role reader in database %I set work_mem = ''1MB''', current_database()); end $$;
-- case: comment on the database
-- change
do $$ begin execute format('comment on database %I is ''x''', current_database()); end $$;
-- case: grant on the database
-- change
do $$ begin execute format('grant create on database %I to reader', current_database()); end $$;
-- case: name of 63 characters that differs in the last
-- expect: + column public.ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttb.a
-- expect: + table public.ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttb
-- expect: - column public.ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttta.a
-- expect: - table public.ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttta
create table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttta (a int);
-- change
alter table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttta rename to ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttb;
-- case: toast storage parameter of a materialized view
-- expect: ~ materialized view public.v: options
create materialized view v as select 'x'::text as a;
-- change
alter materialized view v set (toast.autovacuum_enabled = off);
-- case: option of a gin index
-- expect: ~ index public.i: definition, options
create table t (a int[]); create index i on t using gin (a);
-- change
alter index i set (fastupdate = off);
-- case: option of an operator class in an index
-- expect: ~ index public.i: columns, definition
create extension pg_trgm; create table t (a text); create index i on t using gist (a gist_trgm_ops);
-- change
drop index i; create index i on t using gist (a gist_trgm_ops (siglen = 32));
-- case: option of a column that is inherited
-- expect: ~ column public.t.a: options
create table t (a int);
-- change
alter table t alter a set (n_distinct_inherited = -0.5);
-- case: storage parameter of an exclusion constraint
-- expect: ~ constraint public.t.k: definition, options
create table t (a int, constraint k exclude using btree (a with =));
-- change
alter index k set (fillfactor = 50);
-- case: comment on a column of a foreign table
-- expect: ~ column public.t.a: comment
create foreign data wrapper w; create server s foreign data wrapper w; create foreign table t (a int) server s;
-- change
comment on column t.a is 'x';
-- case: comment on a column of a materialized view
-- expect: ~ materialized view public.v: column comments
create materialized view v as select 1 as a;
-- change
comment on column v.a is 'x';
-- case: comment on a column of a view, taken to another
-- expect: ~ view public.v: column comments
create view v as select 1 as a, 2 as b; comment on column v.a is 'x';
-- change
comment on column v.a is null; comment on column v.b is 'x';
-- case: comment on a foreign key
-- expect: ~ constraint public.t.k: comment
create table t (a int primary key, b int, constraint k foreign key (b) references t);
-- change
comment on constraint k on t is 'x';
-- case: comment on a function of an extension
-- not restored: the extension's script has no such comment
create extension citext;
-- change
comment on function citext_eq(citext, citext) is 'x';
-- case: statistics object on expressions only
-- since: 14
-- expect: ~ statistics public.s: definition
create table t (a int, b int); create statistics s on (a + 1), (b + 1) from t;
-- change
drop statistics s; create statistics s on (a + 1), (b + 2) from t;
-- case: statistics object renamed
-- expect: + statistics public.u
-- expect: - statistics public.s
create table t (a int, b int); create statistics s on a, b from t;
-- change
alter statistics s rename to u;
-- case: event trigger with two tags
-- expect: ~ event trigger g: tags
create function f() returns event_trigger language plpgsql as 'begin end'; create event trigger g on sql_drop when tag in ('DROP TABLE') execute function f();
-- change
drop event trigger g; create event trigger g on sql_drop when tag in ('DROP TABLE', 'DROP VIEW') execute function f();
-- case: event trigger with another function
-- expect: ~ event trigger g: function
create function f() returns event_trigger language plpgsql as 'begin end'; create function h() returns event_trigger language plpgsql as 'begin end'; create event trigger g on sql_drop execute function f();
-- change
drop event trigger g; create event trigger g on sql_drop execute function h();
-- case: member of an operator family for sorting
-- expect: ~ operator family public."f using gist": operators
create operator family f using gist;
-- change
alter operator family f using gist add operator 15 <-> (point, point) for order by float_ops;
-- case: function of an operator family, for other types
-- expect: ~ operator family public."f using btree": functions
create operator family f using btree; alter operator family f using btree add function 1 (int, int8) btint48cmp(int, int8);
-- change
alter operator family f using btree drop function 1 (int, int8); alter operator family f using btree add function 1 (int, int2) btint42cmp(int, int2);
-- case: cast in an assignment
-- expect: ~ cast "(point as integer)": context
create function g(point) returns int language sql immutable as 'select 1'; create cast (point as int) with function g(point);
-- change
drop cast (point as int); create cast (point as int) with function g(point) as assignment;
-- case: default privileges in a schema with grant option
-- expect: ~ default privileges postgres.s.tables: grants
create schema s; alter default privileges in schema s grant select on tables to reader;
-- change
alter default privileges in schema s grant select on tables to reader with grant option;
-- case: grant by another grantor on a column
-- expect: ~ column public.t.a: grants
create table t (a int); grant select (a) on t to reader with grant option;
-- change
set role reader; grant select (a) on t to writer; reset role;
-- case: grant by another grantor on a function
-- expect: ~ function public.f(): grants
create function f() returns int language sql as 'select 1'; grant execute on function f() to reader with grant option;
-- change
set role reader; grant execute on function f() to writer; reset role;
-- case: grant by another grantor on a schema
-- expect: ~ schema s: grants
create schema s; grant usage on schema s to reader with grant option;
-- change
set role reader; grant usage on schema s to writer; reset role;
-- case: type of a sequence of an identity
-- pg_dump differs: it leaves the type to the column
-- expect: ~ sequence public.t_a_seq: type
create table t (a int generated always as identity);
-- change
alter sequence t_a_seq as bigint;
-- case: sequence owned by another table
-- expect: ~ sequence public.s: owned by
create table t (a int); create table u (a int); create sequence s owned by t.a;
-- change
alter sequence s owned by u.a;
-- case: not null of the parent only
-- since: 18
-- expect: + constraint public.p.k
-- expect: ~ column public.p.a: not null
create table p (a int); create table c () inherits (p);
-- change
alter table p add constraint k not null a no inherit;
-- case: not null by another name in a child
-- since: 18
-- expect: + constraint public.c.k
create table p (a int not null); create table c (a int) inherits (p);
-- change
drop table c; create table c (a int constraint k not null) inherits (p);
-- case: foreign key not enforced of a partition's table
-- since: 18
-- expect: ~ constraint public.t.k: definition, not enforced, not valid
create table p (a int primary key) partition by list (a); create table q partition of p for values in (1); create table t (b int, constraint k foreign key (b) references p);
-- change
alter table t alter constraint k not enforced;
-- case: virtual column with another expression
-- since: 18
-- expect: ~ column public.t.b: generated
create table t (a int, b int generated always as (a * 2) virtual);
-- change
alter table t alter b set expression as (a * 3);
-- case: deferrable foreign key of a partitioned table
-- expect: + constraint public.t.k
create table p (a int primary key); create table t (a int) partition by list (a); create table c partition of t for values in (1);
-- change
alter table t add constraint k foreign key (a) references p deferrable;
-- case: comment of a kilobyte and its last byte
-- expect: ~ table public.t: comment
create table t (a int); do $$ begin execute format('comment on table t is %L', repeat('é', 1000) || 'a'); end $$;
-- change
do $$ begin execute format('comment on table t is %L', repeat('é', 1000) || 'b'); end $$;
-- case: comment with a carriage return at its end
-- expect: ~ function public.f(): comment
create function f() returns int language sql as 'select 1'; comment on function f() is E'one\r\n';
-- change
comment on function f() is E'one\n';
-- case: body with another line end
-- expect: ~ function public.f(): body, definition
do $$ begin execute E'create function f() returns int language sql as ''select\n1'''; end $$;
-- change
do $$ begin execute E'create or replace function f() returns int language sql as ''select\r\n1'''; end $$;
-- case: names with quotes, dots, line ends and an emoji in every part
-- expect: + constraint "s.""\n😀"."t.""\n😀"."k.""\n😀"
-- expect: + index "s.""\n😀"."i.""\n😀"
create schema "s.""
😀"; create table "s.""
😀"."t.""
😀" ("c.""
😀" int);
-- change
alter table "s.""
😀"."t.""
😀" add constraint "k.""
😀" check ("c.""
😀" > 0); create index "i.""
😀" on "s.""
😀"."t.""
😀" ("c.""
😀");
