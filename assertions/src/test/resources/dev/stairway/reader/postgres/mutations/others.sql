-- case: view added
-- expect: + view public.v
-- change
create view v as select 1 as a;
-- case: view definition
-- expect: ~ view public.v: definition
create view v as select 1 as a;
-- change
create or replace view v as select 2 as a;
-- case: view column type
-- expect: ~ view public.v: columns, definition
create view v as select 1 as a;
-- change
drop view v; create view v as select 1::bigint as a;
-- case: view option
-- expect: ~ view public.v: options
create view v as select 1 as a;
-- change
alter view v set (security_invoker = on);
-- case: view check option
-- expect: ~ view public.v: options
create table t (a int); create view v as select a from t where a > 0;
-- change
create or replace view v as select a from t where a > 0 with local check option;
-- case: view column default
-- expect: ~ view public.v: column defaults
create table t (a int); create view v as select a from t;
-- change
alter view v alter a set default 5;
-- case: view column comment
-- expect: ~ view public.v: column comments
create view v as select 1 as a;
-- change
comment on column v.a is 'x';
-- case: view column grant
-- expect: ~ view public.v: column grants
create view v as select 1 as a, 2 as b;
-- change
grant select (a) on v to reader;
-- case: view owner
-- expect: ~ view public.v: owner
create view v as select 1 as a;
-- change
alter view v owner to reader;
-- case: view comment
-- expect: ~ view public.v: comment
create view v as select 1 as a;
-- change
comment on view v is 'x';
-- case: view grant
-- expect: ~ view public.v: grants
create view v as select 1 as a;
-- change
grant select on v to reader;
-- case: view becomes a materialized view
-- expect: - view public.v
-- expect: + materialized view public.v
create view v as select 1 as a;
-- change
drop view v; create materialized view v as select 1 as a;
-- case: materialized view definition
-- expect: ~ materialized view public.v: definition
create materialized view v as select 1 as a;
-- change
drop materialized view v; create materialized view v as select 2 as a;
-- case: materialized view not populated
-- expect: ~ materialized view public.v: not populated
create materialized view v as select 1 as a;
-- change
refresh materialized view v with no data;
-- case: materialized view option
-- expect: ~ materialized view public.v: options
create materialized view v as select 1 as a;
-- change
alter materialized view v set (fillfactor = 50);
-- case: materialized view column storage
-- expect: ~ materialized view public.v: column storage
create materialized view v as select 'x'::text as a;
-- change
alter materialized view v alter a set storage external;
-- case: enum added
-- expect: + type public.e
-- change
create type e as enum ('a');
-- case: enum value added
-- expect: ~ type public.e: labels
create type e as enum ('a');
-- change
alter type e add value 'b';
-- case: enum values in another order
-- expect: ~ type public.e: labels
create type e as enum ('a', 'b');
-- change
drop type e; create type e as enum ('b', 'a');
-- case: enum value renamed
-- expect: ~ type public.e: labels
create type e as enum ('a', 'b');
-- change
alter type e rename value 'a' to 'A';
-- case: enum value in the middle
-- expect: ~ type public.e: labels
create type e as enum ('a', 'c');
-- change
alter type e add value 'b' before 'c';
-- case: type comment
-- expect: ~ type public.e: comment
create type e as enum ('a');
-- change
comment on type e is 'x';
-- case: type owner
-- expect: ~ type public.e: owner
create type e as enum ('a');
-- change
alter type e owner to reader;
-- case: type grant
-- expect: ~ type public.e: revoked
create type e as enum ('a');
-- change
revoke usage on type e from public;
-- case: domain check
-- expect: ~ type public.d: checks
create domain d as int constraint k check (value > 0);
-- change
alter domain d drop constraint k; alter domain d add constraint k check (value > 1);
-- case: domain default
-- expect: ~ type public.d: default
create domain d as int default 1;
-- change
alter domain d set default 2;
-- case: domain not null
-- expect: ~ type public.d: not null
create domain d as int;
-- change
alter domain d set not null;
-- case: domain base type
-- expect: ~ type public.d: base type
create domain d as varchar(3);
-- change
drop domain d; create domain d as varchar(4);
-- case: domain collation
-- expect: ~ type public.d: collation
create domain d as text;
-- change
drop domain d; create domain d as text collate "C";
-- case: domain check not valid
-- expect: ~ type public.d: checks
create domain d as int constraint k check (value > 0);
-- change
alter domain d drop constraint k; alter domain d add constraint k check (value > 0) not valid;
-- case: domain check comment
-- expect: ~ type public.d: check comments
create domain d as int constraint k check (value > 0);
-- change
comment on constraint k on domain d is 'x';
-- case: composite attribute added
-- expect: ~ type public.c: attributes
create type c as (a int);
-- change
alter type c add attribute b int;
-- case: composite attribute type
-- expect: ~ type public.c: attributes
create type c as (a int);
-- change
alter type c alter attribute a type bigint;
-- case: composite attribute collation
-- expect: ~ type public.c: attributes
create type c as (a text);
-- change
drop type c; create type c as (a text collate "C");
-- case: composite attribute comment
-- expect: ~ type public.c: attribute comments
create type c as (a text);
-- change
comment on column c.a is 'x';
-- case: range added
-- expect: + type public.r
-- change
create type r as range (subtype = float8);
-- case: range subtype
-- expect: ~ type public.r: subtype
create type r as range (subtype = float8);
-- change
drop type r; create type r as range (subtype = float4);
-- case: range difference function
-- expect: ~ type public.r: subtype diff
create type r as range (subtype = float8);
-- change
drop type r; create type r as range (subtype = float8, subtype_diff = float8mi);
-- case: range multirange name
-- expect: ~ type public.r: multirange
create type r as range (subtype = float8);
-- change
drop type r; create type r as range (subtype = float8, multirange_type_name = many);
