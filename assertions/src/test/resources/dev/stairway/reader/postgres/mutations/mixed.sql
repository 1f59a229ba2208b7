-- case: schema renamed that everything uses
-- expect: + aggregate public.m(z.e)
-- expect: + collation z.c
-- expect: + default privileges postgres.z.tables
-- expect: + function z.f(z.e)
-- expect: + function z.g(integer, z.e)
-- expect: + operator z."===(integer, integer)"
-- expect: + schema z
-- expect: + sequence z.q
-- expect: + statistics z.x
-- expect: + type z.d
-- expect: + type z.e
-- expect: - aggregate public.m(s.e)
-- expect: - collation s.c
-- expect: - default privileges postgres.s.tables
-- expect: - function s.f(s.e)
-- expect: - function s.g(integer, s.e)
-- expect: - operator s."===(integer, integer)"
-- expect: - schema s
-- expect: - sequence s.q
-- expect: - statistics s.x
-- expect: - type s.d
-- expect: - type s.e
-- expect: ~ column public.t.a: default, type
-- expect: ~ column public.t.b: type
-- expect: ~ column public.t.c: type
-- expect: ~ column public.t.d: default
-- expect: ~ column public.t.e: collation
-- expect: ~ column public.t.f: default
-- expect: ~ index public.i: columns, definition
-- expect: ~ type public.r: attributes
-- expect: ~ view public.v: columns, definition
create schema s; create type s.e as enum ('a'); create domain s.d as int check (value > 0);
create function s.f(x s.e) returns s.d language sql immutable as 'select 1'; create function s.g(int, s.e) returns int language sql as 'select 1';
create operator s.=== (leftarg = int, rightarg = int, function = int4eq); create collation s.c from "C"; create sequence s.q;
create table t (a s.e default 'a', b s.d, c s.e[], d int default s.f('a'), e text collate s.c, f int default nextval('s.q'));
create index i on t (s.f(a), e collate s.c); create view v as select s.f(a), 1 operator(s.===) 2 as o from t;
create aggregate m(s.e) (sfunc = s.g, stype = int); create type r as (a s.e); create statistics s.x on a, b from t;
create function p() returns int language sql set search_path = s, public as 'select 1'; alter default privileges in schema s grant select on tables to reader;
-- change
alter schema s rename to z;
-- case: label renamed that everything uses
-- expect: ~ column public.t.a: default
-- expect: ~ column public.t.b: default
-- expect: ~ column public.t.g: generated
-- expect: ~ function public.f(public.e): arguments, definition
-- expect: ~ index public.i: definition, predicate
-- expect: ~ policy public.t.o: using
-- expect: ~ table public.p1: bounds
-- expect: ~ trigger public.t.w: definition, when
-- expect: ~ type public.d: checks, default
-- expect: ~ type public.e: labels
-- expect: ~ view public.v: definition
create type e as enum ('a', 'b'); create table t (a e default 'a', b e[] default '{a}', check (a <> 'b'), g text generated always as (case when a = 'a' then 'x' end) stored);
create view v as select 'a'::e as c from t; create index i on t (a) where a = 'a'; create table p (a e) partition by list (a); create table p1 partition of p for values in ('a');
create domain d as e default 'a' check (value = 'a'); create policy o on t using (a = 'a'); create function f(x e default 'a') returns int language sql as 'select 1';
create function h() returns trigger language plpgsql as 'begin end'; create trigger w before insert on t for each row when (new.a = 'a') execute function h();
-- change
alter type e rename value 'a' to 'z';
-- case: function renamed that everything uses
-- expect: + function public.z(integer)
-- expect: - function public.f(integer)
-- expect: ~ column public.t.a: default
-- expect: ~ column public.t.b: generated
-- expect: ~ constraint public.t.t_a_check: definition, expression
-- expect: ~ constraint public.t.t_f_excl: columns, definition
-- expect: ~ function public.g(integer): arguments, definition
-- expect: ~ index public.i: columns, definition
-- expect: ~ materialized view public.m: definition
-- expect: ~ policy public.t.p: using
-- expect: ~ table public.q: partition by
-- expect: ~ trigger public.t.w: definition, when
-- expect: ~ type public.d: checks
-- expect: ~ view public.v: definition
create function f(int) returns int language sql immutable as 'select $1'; create table t (a int default f(1), b int generated always as (f(1)) stored, check (f(a) > 0));
create index i on t (f(a)); create view v as select f(a) from t; create domain d as int check (f(value) > 0); create function g(x int default f(3)) returns int language sql as 'select 1';
create policy p on t using (f(a) = 1); create table q (a int) partition by range (f(a)); create materialized view m as select f(1) q; alter table t add exclude ((f(a)) with =);
create function h() returns trigger language plpgsql as 'begin end'; create trigger w before insert on t for each row when (f(new.a) = 1) execute function h();
-- change
alter function f(int) rename to z;
-- case: column renamed that everything uses
-- since: 15
-- expect: + column public.t.q
-- expect: + constraint public.t.t_a_not_null
-- expect: - column public.t.a
-- expect: ~ column public.t.b: generated
-- expect: ~ constraint public.t.t_a_check: columns, definition, expression
-- expect: ~ constraint public.t.t_a_excl: columns, definition
-- expect: ~ constraint public.t.t_pkey: columns, definition
-- expect: ~ constraint public.u.u_a_fkey: definition, referenced columns
-- expect: ~ index public.i: columns, definition, predicate
-- expect: ~ materialized view public.m: definition
-- expect: ~ policy public.t.p: using
-- expect: ~ publication p: tables
-- expect: ~ statistics public.s: definition
-- expect: ~ table public.t: columns
-- expect: ~ trigger public.t.w: definition, update columns, when
-- expect: ~ view public.v: definition
create table t (a int check (a > 0), b text generated always as ((a * 2)::text) stored, c int); create view v as select a as z, b from t; create index i on t ((a + 1)) where a > 3;
create statistics s on (a + 1), c from t; create policy p on t using (a > 0); alter table t add exclude using btree (a with =) where (a > 5);
create function g() returns trigger language plpgsql as 'begin return new; end'; create trigger w before update of a on t for each row when (new.a > 3) execute function g();
create materialized view m as select sum(a) x from t; create publication p for table t where (a > 0); create table u (a int); alter table t add primary key (a); alter table u add foreign key (a) references t;
-- change
alter table t rename a to q;
-- case: operator class renamed that everything uses
-- expect: + operator class public."z using btree"
-- expect: - operator class public."o using btree"
-- expect: ~ index public.i: columns, definition
-- expect: ~ table public.p: partition by
-- expect: ~ type public.r: operator class
create operator class o for type int using btree as operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(int, int);
create table t (a int); create index i on t (a o); create table p (a int) partition by range (a o); create type r as range (subtype = int, subtype_opclass = o);
-- change
alter operator class o using btree rename to z;
-- case: collation renamed that everything uses
-- expect: + collation public.z
-- expect: - collation public.c
-- expect: ~ column public.t.a: collation
-- expect: ~ column public.t.b: default
-- expect: ~ index public.i: columns, definition
-- expect: ~ table public.p: partition by
-- expect: ~ type public.d: collation
-- expect: ~ type public.r: collation
-- expect: ~ type public.y: attributes
-- expect: ~ view public.v: definition
create collation c from "C"; create table t (a text collate c, b text default ('x' collate c)); create index i on t (b collate c); create domain d as text collate c;
create type y as (a text collate c); create view v as select b collate c as z from t; create type r as range (subtype = text, collation = c); create table p (a text) partition by range (a collate c);
-- change
alter collation c rename to z;
-- case: text search configuration renamed in an expression
-- expect: + text search configuration public.z
-- expect: - text search configuration public.c
-- expect: ~ column public.t.b: generated
-- expect: ~ index public.i: columns, definition
create text search configuration c (copy = simple); create table t (a text, b tsvector generated always as (to_tsvector('c', a)) stored); create index i on t using gin (to_tsvector('c', a));
-- change
alter text search configuration c rename to z;
-- case: attribute of a type renamed below a table of the type
-- expect: + column public.u.z
-- expect: - column public.u.a
-- expect: ~ constraint public.t.t_c_check: definition, expression
-- expect: ~ index public.i: columns, definition
-- expect: ~ table public.u: columns
-- expect: ~ type public.y: attributes
-- expect: ~ view public.v: definition
-- expect: ~ view public.w: definition
create type y as (a int, b text); create table t (c y, check ((c).a > 0)); create view v as select (c).a x from t; create index i on t (((c).a)); create table u of y; create view w as select a from u;
-- change
alter type y rename attribute a to z cascade;
-- case: multirange renamed that a column has
-- since: 14
-- expect: ~ column public.t.b: type
-- expect: ~ type public.r: multirange
create type r as range (subtype = int); create table t (a r, b r_multirange);
-- change
alter type r_multirange rename to z;
-- case: extension moved to another schema
-- expect: + function public.f(s.citext)
-- expect: - function public.f(public.citext)
-- expect: ~ column public.t.a: type
-- expect: ~ column public.t.b: type
-- expect: ~ extension citext: schema
-- expect: ~ view public.v: columns, definition
create schema s; create extension citext; create table t (a citext, b citext[]); create view v as select a from t where a = 'x'; create function f(citext) returns int language sql as 'select 1';
-- change
alter extension citext set schema s;
-- case: column dropped from the parent only
-- expect: - column public.p.b
-- expect: ~ column public.c.b: inherited
-- expect: ~ table public.p: columns
create table p (a int, b int); create table c () inherits (p);
-- change
alter table only p drop column b;
-- case: no longer inheriting
-- expect: ~ column public.c.a: inherited
-- expect: ~ constraint public.c.p_a_check: inherited
-- expect: ~ table public.c: inherits
create table p (a int check (a > 0)); create table c (b int) inherits (p);
-- change
alter table c no inherit p;
-- case: table with a foreign key of its own becomes a partition
-- expect: - constraint public.c1.own
-- expect: ~ column public.c1.a: inherited
-- expect: ~ table public.c1: bounds, partition of
create table p (a int primary key); create table c (a int references p) partition by range (a); create table c1 (a int constraint own references p);
-- change
alter table c attach partition c1 for values from (1) to (5);
-- case: partition let go concurrently
-- since: 14
-- expect: + constraint public.p1.p1_a_check
-- expect: ~ column public.p1.a: inherited
-- expect: ~ table public.p1: bounds, partition of
create table p (a int) partition by range (a); create table p1 partition of p for values from (1) to (5);
-- change
alter table p detach partition p1; alter table p1 add constraint p1_a_check check (a is not null and a >= 1 and a < 5);
-- case: identity of a partitioned table changed and restarted
-- since: 17
-- expect: ~ column public.p.a: identity
-- expect: ~ column public.p1.a: identity
-- expect: ~ sequence public.p_a_seq: increment
create table p (a int generated by default as identity, b int) partition by range (b); create table p1 partition of p for values from (1) to (5);
-- change
alter table p alter a set generated always set increment 5 restart 7;
-- case: virtual expression of an inheriting column
-- since: 18
-- pg_dump differs: it does not print the expression that an inherited column has
-- expect: ~ column public.c.b: generated
create table p (a int, b int generated always as (a + 1) virtual); create table c () inherits (p);
-- change
alter table c alter b set expression as (a + 2);
-- case: foreign key enforced
-- since: 18
-- expect: ~ constraint public.c.f: definition, not enforced, not valid
create table p (a int primary key); create table c (a int constraint f references p not enforced);
-- change
alter table c alter constraint f enforced;
-- case: not null inherited from now on
-- since: 18
-- expect: ~ column public.c.a: not null
-- expect: ~ constraint public.p.n: definition, no inherit
create table p (a int constraint n not null no inherit); create table c () inherits (p);
-- change
alter table p alter constraint n inherit;
-- case: not null that keeps its name when its column is renamed
-- since: 18
-- expect: + column public.p.z
-- expect: + constraint public.p.p_a_not_null
-- expect: - column public.p.a
-- expect: ~ table public.p: columns
create table p (a int not null);
-- change
alter table p rename a to z;
-- case: not null of a key that is gone
-- since: 18
-- expect: - constraint public.p.p_pkey
create table p (a int primary key);
-- change
alter table p drop constraint p_pkey;
-- case: key without overlaps instead of an exclusion
-- since: 18
-- expect: ~ constraint public.p.k: definition, type
create extension btree_gist; create table p (a int, r int4range, constraint k exclude using gist (a with =, r with &&));
-- change
alter table p drop constraint k; alter table p add constraint k unique (a, r without overlaps);
-- case: foreign table becomes a partition
-- expect: + column public.p1.a
-- expect: + foreign table public.p1
create foreign data wrapper w; create server s foreign data wrapper w; create table p (a int) partition by list (a);
-- change
create foreign table p1 partition of p for values in (1) server s;
-- case: user options of foreign table and column
-- expect: ~ column public.t.a: options
-- expect: ~ foreign table public.t: options
-- expect: ~ server s: options, version
create foreign data wrapper w; create server s foreign data wrapper w options (a '1'); create foreign table t (a int options (n 'x') not null default 3, check (a > 0)) server s options (t 'y');
-- change
alter foreign table t options (set t 'z', add u 'v'); alter foreign table t alter a options (drop n); alter server s version '3' options (drop a);
-- case: views that need each other
-- expect: ~ view public.v: definition
create view v as select 1 a; create view w as select a from v; create or replace view v as select 1 a from w;
-- change
create or replace view v as select 2 a from w;
-- case: domain over a renamed domain
-- expect: + type public.z
-- expect: - type public.d
-- expect: ~ type public.e: base type
create domain d as int check (value > 0); create domain e as d check (value < 9); create table t (a e, b e[]);
-- change
alter domain d rename to z;
-- case: grants that come from default privileges
-- expect: + column public.t.a
-- expect: + table public.t
alter default privileges grant select on tables to reader;
-- change
create table t (a int);
-- case: default privileges used and taken back
create table t (a int); grant select on t to reader;
-- change
drop table t; alter default privileges grant select on tables to reader; create table t (a int); alter default privileges revoke select on tables from reader;
-- case: other key of a foreign key, and back
create table t (a int not null, unique (a)); alter table t add constraint k primary key (a); create table u (a int, constraint f foreign key (a) references t (a));
-- change
alter table u drop constraint f; alter table t drop constraint t_a_key; alter table u add constraint f foreign key (a) references t; alter table t add unique (a);
-- case: extension made again
create extension citext;
-- change
drop extension citext; create extension citext;
-- case: column with a default came and went
create table t (a text);
-- change
alter table t add b int default 7; alter table t alter b drop default; alter table t drop b;
-- case: collation copied from another one or written out
create collation c from "C";
-- change
drop collation c; create collation c (locale = 'C');
