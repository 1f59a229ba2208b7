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
-- since: 15
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
-- pg_dump differs: without rows it makes every materialized view unpopulated
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
-- since: 14
-- expect: ~ type public.r: multirange
create type r as range (subtype = float8);
-- change
drop type r; create type r as range (subtype = float8, multirange_type_name = many);
-- case: base type
-- expect: + type public.b
-- expect: + function public.bin(cstring)
-- expect: + function public.bout(public.b)
-- change
create type b; create function bin(cstring) returns b language internal immutable strict as 'textin';
create function bout(b) returns cstring language internal immutable strict as 'textout'; create type b (input = bin, output = bout);
-- case: shell type
-- expect: + type public.b
-- change
create type b;
-- case: base type category
-- expect: ~ type public.b: category
create type b; create function bin(cstring) returns b language internal immutable strict as 'textin';
create function bout(b) returns cstring language internal immutable strict as 'textout'; create type b (input = bin, output = bout);
-- change
update pg_type set typcategory = 'S' where oid = 'b'::regtype;
-- case: statistics object
-- expect: + statistics public.s
create table t (a int, b int);
-- change
create statistics s on a, b from t;
-- case: statistics object kinds
-- expect: ~ statistics public.s: definition
create table t (a int, b int); create statistics s on a, b from t;
-- change
drop statistics s; create statistics s (ndistinct) on a, b from t;
-- case: statistics object target
-- expect: ~ statistics public.s: target
create table t (a int, b int); create statistics s on a, b from t;
-- change
alter statistics s set statistics 50;
-- case: event trigger
-- expect: + event trigger e
create function f() returns event_trigger language plpgsql as 'begin end';
-- change
create event trigger e on ddl_command_start execute function f();
-- case: event trigger tags
-- expect: ~ event trigger e: tags
create function f() returns event_trigger language plpgsql as 'begin end';
create event trigger e on ddl_command_start when tag in ('CREATE TABLE') execute function f();
-- change
drop event trigger e; create event trigger e on ddl_command_start when tag in ('DROP TABLE') execute function f();
-- case: event trigger disabled
-- expect: ~ event trigger e: enabled
create function f() returns event_trigger language plpgsql as 'begin end'; create event trigger e on ddl_command_start execute function f();
-- change
alter event trigger e disable;
-- case: default privileges
-- expect: + default privileges postgres.tables
-- change
alter default privileges grant select on tables to reader;
-- case: default privileges in a schema
-- expect: + default privileges postgres.public.sequences
-- change
alter default privileges in schema public grant usage on sequences to reader;
-- case: default privileges taken away
-- expect: + default privileges postgres.functions
-- change
alter default privileges revoke execute on functions from public;
-- case: publication
-- expect: + publication p
-- change
create publication p;
-- case: publication table
-- expect: ~ publication p: tables
create table t (a int); create publication p;
-- change
alter publication p add table t;
-- case: publication row filter
-- since: 15
-- expect: ~ publication p: tables
create table t (a int); create publication p for table t;
-- change
alter publication p set table t where (a > 0);
-- case: publication schema
-- since: 15
-- expect: ~ publication p: schemas
create publication p;
-- change
alter publication p add tables in schema public;
-- case: publication operations
-- expect: ~ publication p: publishes
create publication p;
-- change
alter publication p set (publish = 'insert');
-- case: subscription
-- expect: + subscription s
-- change
create subscription s connection 'dbname=nowhere password=secret' publication p with (connect = false, slot_name = none);
-- case: collation
-- expect: + collation public.c
-- change
create collation c (provider = icu, locale = 'de');
-- case: collation locale
-- since: 15
-- expect: ~ collation public.c: locale
create collation c (provider = icu, locale = 'de');
-- change
drop collation c; create collation c (provider = icu, locale = 'sv');
-- case: collation not deterministic
-- expect: ~ collation public.c: not deterministic
create collation c (provider = icu, locale = 'de');
-- change
drop collation c; create collation c (provider = icu, locale = 'de', deterministic = false);
-- case: cast
-- expect: + cast "(public.e as integer)"
create type e as enum ('a'); create function f(e) returns int language sql as 'select 1';
-- change
create cast (e as int) with function f(e);
-- case: cast context
-- expect: ~ cast "(public.e as integer)": context
create type e as enum ('a'); create function f(e) returns int language sql as 'select 1'; create cast (e as int) with function f(e);
-- change
drop cast (e as int); create cast (e as int) with function f(e) as assignment;
-- case: operator
-- expect: + operator public."===(integer, integer)"
-- change
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- case: operator function
-- expect: ~ operator public."===(integer, integer)": function
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
drop operator === (int, int); create operator === (leftarg = int, rightarg = int, function = int4ne);
-- case: operator restriction
-- expect: ~ operator public."===(integer, integer)": restrict
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
alter operator === (int, int) set (restrict = eqsel);
-- case: operator class and its family
-- expect: + operator class public."k using btree"
-- expect: + operator family public."k using btree"
-- change
create operator class k for type int using btree as operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(int, int);
-- case: operator family member
-- expect: ~ operator family public."k using btree": operators
create operator family k using btree;
-- change
alter operator family k using btree add operator 1 < (int, bigint);
-- case: conversion
-- expect: + conversion public.c
-- change
create conversion c for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- case: language
-- not restored: a language whose handler is the server's own becomes an extension
-- expect: + language mine
-- change
create language mine handler plpgsql_call_handler;
-- case: access method
-- expect: + access method mine
-- change
create access method mine type table handler heap_tableam_handler;
-- case: table of another access method
-- since: 15
-- expect: ~ table public.t: access method
create access method mine type table handler heap_tableam_handler; create table t (a int);
-- change
alter table t set access method mine;
-- case: transform
-- expect: + transform integer.plpgsql
-- change
create transform for int language plpgsql (from sql with function prsd_lextype(internal));
-- case: text search parser
-- expect: + text search parser public.p
-- change
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- case: text search template
-- expect: + text search template public.p
-- change
create text search template p (lexize = dsimple_lexize);
-- case: text search dictionary
-- expect: + text search dictionary public.d
-- change
create text search dictionary d (template = simple);
-- case: text search dictionary option
-- expect: ~ text search dictionary public.d: options
create text search dictionary d (template = simple);
-- change
alter text search dictionary d (stopwords = english);
-- case: text search configuration
-- expect: + text search configuration public.c
-- change
create text search configuration c (copy = english);
-- case: text search mapping
-- expect: ~ text search configuration public.c: mappings
create text search configuration c (copy = english);
-- change
alter text search configuration c alter mapping for asciiword with simple;
-- case: foreign data wrapper
-- expect: + foreign data wrapper w
-- change
create foreign data wrapper w;
-- case: server
-- expect: + server s
create foreign data wrapper w;
-- change
create server s foreign data wrapper w;
-- case: server option
-- expect: ~ server s: options
create foreign data wrapper w; create server s foreign data wrapper w;
-- change
alter server s options (host 'h');
-- case: user mapping
-- expect: + user mapping s.reader
create foreign data wrapper w; create server s foreign data wrapper w;
-- change
create user mapping for reader server s options (user 'u');
-- case: user mapping password
-- expect: ~ user mapping s.reader: options
create foreign data wrapper w; create server s foreign data wrapper w; create user mapping for reader server s options (password 'u');
-- change
alter user mapping for reader server s options (set password 'v');
-- case: foreign table
-- expect: + foreign table public.t
-- expect: + column public.t.a
create foreign data wrapper w; create server s foreign data wrapper w;
-- change
create foreign table t (a int) server s;
-- case: foreign table option
-- expect: ~ foreign table public.t: options
create foreign data wrapper w; create server s foreign data wrapper w; create foreign table t (a int) server s;
-- change
alter foreign table t options (add x 'y');
-- case: foreign column option
-- expect: ~ column public.t.a: options
create foreign data wrapper w; create server s foreign data wrapper w; create foreign table t (a int) server s;
-- change
alter foreign table t alter a options (x 'y');
