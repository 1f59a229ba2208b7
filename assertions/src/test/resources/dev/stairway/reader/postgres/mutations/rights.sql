-- case: grant on a function of the server
-- expect: + privileges function.pg_catalog.pg_read_file(text)
-- change
grant execute on function pg_catalog.pg_read_file(text) to reader;
-- case: function of the server taken from everybody
-- expect: + privileges function.pg_catalog.lower(text)
-- change
revoke execute on function pg_catalog.lower(text) from public;
-- case: grant on a table of the server
-- expect: + privileges table.pg_catalog.pg_authid
-- change
grant select on pg_catalog.pg_authid to reader;
-- case: grant on a column of the server
-- expect: + privileges column.pg_catalog.pg_authid.rolname
-- change
grant select (rolname) on pg_catalog.pg_authid to reader;
-- case: table of the server taken from everybody
-- expect: + privileges table.pg_catalog.pg_class
-- change
revoke select on pg_catalog.pg_class from public;
-- case: grant on a view of the information schema
-- change
revoke select on information_schema.tables from public;
-- case: grant on the server's own schema
-- expect: + privileges schema.pg_catalog
-- change
grant create on schema pg_catalog to reader;
-- case: grant on the information schema
-- change
revoke usage on schema information_schema from public;
-- case: grant on a type of the server
-- expect: + privileges type.pg_catalog.int4
-- change
revoke usage on type pg_catalog.int4 from public;
-- case: grant on a language of the server
-- change
grant usage on language sql to reader;
-- case: language of the server taken from everybody
-- expect: + privileges language.plpgsql
-- change
revoke usage on language plpgsql from public;
-- case: grant on a function of an extension
-- expect: + privileges function.public.citext_eq(public.citext, public.citext)
create extension citext;
-- change
grant execute on function citext_eq(citext, citext) to reader;
-- case: function of an extension taken from everybody
-- expect: + privileges function.public.digest(text, text)
create extension pgcrypto;
-- change
revoke execute on function digest(text, text) from public;
-- case: grant on a type of an extension
-- expect: + privileges type.public.citext
create extension citext;
-- change
revoke usage on type citext from public;
-- case: grant on a foreign-data wrapper of an extension
-- expect: + privileges "foreign data wrapper".postgres_fdw
create extension postgres_fdw;
-- change
grant usage on foreign data wrapper postgres_fdw to reader;
-- case: grant on a table of an extension
-- not restored: the extension's script does not make this member
-- expect: + privileges table.public.t
create extension citext; create table t (a int); alter extension citext add table t;
-- change
grant select on t to reader;
-- case: grant on a schema of an extension
-- not restored: the extension's script does not make this member
-- expect: + privileges schema.s
create extension citext; create schema s; alter extension citext add schema s;
-- change
grant usage on schema s to reader;
-- case: grant on a column of an extension's table
-- not restored: the extension's script does not make this member
-- expect: + privileges column.public.t.a
create extension citext; create table t (a int); alter extension citext add table t;
-- change
grant select (a) on t to reader;
-- case: grant on a sequence of an extension
-- not restored: the extension's script does not make this member
-- expect: + privileges sequence.public.s
create extension citext; create sequence s; alter extension citext add sequence s;
-- change
grant usage on sequence s to reader;
-- case: comment on a schema of the server
-- change
comment on schema pg_catalog is 'x';
-- case: comment on the public schema
-- expect: ~ schema public: comment
-- change
comment on schema public is 'x';
-- case: comment on the public schema taken away
-- expect: ~ schema public: comment
-- change
comment on schema public is null;
-- case: grant on a language
-- not restored: a language whose handler is the server's own becomes an extension
-- expect: ~ language l: revoked
create trusted language l handler plpgsql_call_handler;
-- change
revoke usage on language l from public;
-- case: grant on a foreign-data wrapper
-- expect: ~ foreign data wrapper w: grants
create foreign data wrapper w;
-- change
grant usage on foreign data wrapper w to reader;
-- case: grant on a server
-- expect: ~ server s: grants
create foreign data wrapper w; create server s foreign data wrapper w;
-- change
grant usage on foreign server s to reader;
-- case: grant on a domain
-- expect: ~ type public.d: revoked
create domain d as int;
-- change
revoke usage on type d from public;
-- case: grant on a range
-- expect: ~ type public.r: revoked
create type r as range (subtype = int8);
-- change
revoke usage on type r from public;
-- case: grant on a procedure
-- expect: ~ procedure public.p(): revoked
create procedure p() language sql as 'select 1';
-- change
revoke execute on procedure p() from public;
-- case: grant on an aggregate
-- expect: ~ aggregate public.g(integer): revoked
create aggregate g(int) (sfunc = int4pl, stype = int);
-- change
revoke execute on function g(int) from public;
-- case: grant on a foreign table
-- expect: ~ foreign table public.t: grants
create foreign data wrapper w; create server s foreign data wrapper w; create foreign table t (a int) server s;
-- change
grant select on t to reader;
-- case: grant of a role with an odd name
-- expect: ~ table public.t: grants
create table t (a int);
-- change
grant select on t to "Odd ""role";
-- case: all grants by name
-- expect: ~ table public.t: grants
create table t (a int);
-- change
grant insert, update, delete, truncate, references, trigger on t to reader;
-- case: right to maintain a table
-- since: 17
-- expect: ~ table public.t: grants
create table t (a int);
-- change
grant maintain on t to reader;
-- case: default privileges for functions in a schema
-- expect: + default privileges postgres.s.functions
create schema s;
-- change
alter default privileges in schema s grant execute on functions to reader;
-- case: default privileges for types
-- expect: + default privileges postgres.types
-- change
alter default privileges revoke usage on types from public;
-- case: default privileges for schemas
-- expect: + default privileges postgres.schemas
-- change
alter default privileges grant usage on schemas to reader;
-- case: default privileges for sequences with grant option
-- expect: + default privileges postgres.sequences
-- change
alter default privileges grant usage on sequences to reader with grant option;
-- case: default privileges of another role
-- expect: + default privileges writer.tables
-- change
alter default privileges for role writer grant select on tables to reader;
-- case: default privileges for large objects
-- since: 18
-- expect: + default privileges postgres."large objects"
-- change
alter default privileges grant select on large objects to reader;
-- case: owner of a function of a schema
-- expect: ~ function public.f(): owner
create function f() returns int language sql as 'select 1';
-- change
alter function f() owner to writer;
-- case: owner of an aggregate
-- expect: ~ aggregate public.g(integer): owner
create aggregate g(int) (sfunc = int4pl, stype = int);
-- change
alter aggregate g(int) owner to writer;
-- case: owner of a text search dictionary
-- expect: ~ text search dictionary public.d: owner
create text search dictionary d (template = simple);
-- change
alter text search dictionary d owner to writer;
-- case: owner of a text search configuration
-- expect: ~ text search configuration public.c: owner
create text search configuration c (copy = simple);
-- change
alter text search configuration c owner to writer;
-- case: owner of a statistics object
-- expect: ~ statistics public.s: owner
create table t (a int, b int); create statistics s on a, b from t;
-- change
alter statistics s owner to writer;
-- case: owner of a publication
-- expect: ~ publication p: owner
create publication p;
-- change
alter publication p owner to writer;
-- case: owner of a server
-- expect: ~ server s: owner
create foreign data wrapper w; create server s foreign data wrapper w;
-- change
alter server s owner to writer;
-- case: owner of an operator
-- expect: ~ operator public."===(integer, integer)": owner
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
alter operator === (int, int) owner to writer;
-- case: owner of a collation
-- expect: ~ collation public.c: owner
create collation c (locale = 'C');
-- change
alter collation c owner to writer;
-- case: owner of a conversion
-- expect: ~ conversion public.c: owner
create conversion c for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- change
alter conversion c owner to writer;
-- case: owner of an operator family
-- expect: ~ operator family public."f using btree": owner
create operator family f using btree;
-- change
alter operator family f using btree owner to writer;
-- case: owner of a language
-- not restored: a language whose handler is the server's own becomes an extension
-- expect: ~ language l: owner
create language l handler plpgsql_call_handler;
-- change
alter language l owner to writer;
-- case: owner of a domain
-- expect: ~ type public.d: owner
create domain d as int;
-- change
alter domain d owner to writer;
-- case: owner of a materialized view
-- expect: ~ materialized view public.v: owner
create materialized view v as select 1 as a;
-- change
alter materialized view v owner to writer;
-- case: owner of an event trigger
-- expect: ~ event trigger g: owner
create function f() returns event_trigger language plpgsql as 'begin end'; create event trigger g on sql_drop execute function f();
-- change
alter event trigger g owner to chief;
-- case: public schema made again without its rights
-- expect: ~ schema public: revoked
alter schema public owner to reader;
-- change
drop schema public; create schema public authorization reader; comment on schema public is 'standard public schema';
-- case: public schema made again without a right of its owner
-- expect: ~ schema public: revoked
alter schema public owner to reader;
-- change
drop schema public; create schema public authorization reader; comment on schema public is 'standard public schema'; grant usage on schema public to public; revoke create on schema public from reader;
