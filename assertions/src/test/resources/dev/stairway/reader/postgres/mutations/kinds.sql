-- case: cast with a function
-- expect: + function public.g(point)
-- expect: ~ cast "(point as integer)": function
create function f(point) returns int language sql immutable as 'select 1'; create cast (point as int) with function f(point);
-- change
drop cast (point as int); create function g(point) returns int language sql immutable as 'select 1'; create cast (point as int) with function g(point);
-- case: cast by text
-- expect: ~ cast "(public.y as integer)": context
create type y as (a int); create cast (y as int) with inout;
-- change
drop cast (y as int); create cast (y as int) with inout as assignment;
-- case: cast comment
-- expect: ~ cast "(public.y as integer)": comment
create type y as (a int); create cast (y as int) with inout;
-- change
comment on cast (y as int) is 'x';
-- case: cast between types of the server
-- expect: + cast "(point as text)"
-- change
create cast (point as text) with inout;
-- case: operator commutator
-- expect: ~ operator public."===(integer, integer)": commutator
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
drop operator === (int, int); create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ===);
-- case: operator hashes
-- expect: ~ operator public."===(integer, integer)": hashes
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
drop operator === (int, int); create operator === (leftarg = int, rightarg = int, function = int4eq, hashes);
-- case: operator comment
-- expect: ~ operator public."===(integer, integer)": comment
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
comment on operator === (int, int) is 'x';
-- case: operator left operand
-- expect: ~ operator public."!!!(none, integer)": comment
create operator !!! (rightarg = int, function = int4abs);
-- change
comment on operator !!! (none, int) is 'x';
-- case: operator class becomes the default
-- expect: ~ operator class public."k using btree": default
create type y as enum ('a'); create operator class k for type y using btree as function 1 enum_cmp(anyenum, anyenum);
-- change
drop operator class k using btree; drop operator family k using btree; create operator class k default for type y using btree as function 1 enum_cmp(anyenum, anyenum);
-- case: operator class stores another type
-- expect: ~ operator class public."k using gist": key type
create operator class k for type int using gist as storage int;
-- change
drop operator class k using gist; drop operator family k using gist; create operator class k for type int using gist as storage int8;
-- case: operator moves from the class to the family
-- since: 14
create operator class k for type int using btree as operator 1 <, function 1 btint4cmp(int, int);
-- change
drop operator class k using btree; drop operator family k using btree; create operator class k for type int using btree as function 1 btint4cmp(int, int); alter operator family k using btree add operator 1 < (int, int);
-- case: operator moves from the class to the family before version 14
-- until: 13
-- expect: ~ operator class public."k using btree": operators
-- expect: ~ operator family public."k using btree": operators
create operator class k for type int using btree as operator 1 <, function 1 btint4cmp(int, int);
-- change
drop operator class k using btree; drop operator family k using btree; create operator class k for type int using btree as function 1 btint4cmp(int, int); alter operator family k using btree add operator 1 < (int, int);
-- case: operator of a class goes to another schema
-- expect: + operator s."===(integer, integer)"
-- expect: - operator public."===(integer, integer)"
-- expect: ~ operator class public."k using hash": operators
create schema s; create operator === (leftarg = int, rightarg = int, function = int4eq); create operator class k for type int using hash as operator 1 ===, function 1 hashint4(int);
-- change
alter operator ===(int, int) set schema s;
-- case: function of a class in a family of the server
-- expect: ~ operator class public."k using hash": functions
create function h(int) returns int language sql immutable as 'select 1'; create operator class k for type int using hash family text_ops as operator 1 =, function 1 hashint4(int);
-- change
drop operator class k using hash; create operator class k for type int using hash family text_ops as operator 1 =, function 1 h(int);
-- case: function of an operator family
-- expect: ~ operator family public."f using btree": functions
create operator family f using btree;
-- change
alter operator family f using btree add function 1 (int, int8) btint48cmp(int, int8);
-- case: operator family comment
-- expect: ~ operator family public."f using btree": comment
create operator family f using btree;
-- change
comment on operator family f using btree is 'x';
-- case: operator class comment
-- expect: ~ operator class public."k using btree": comment
create operator class k for type int using btree as operator 1 <, function 1 btint4cmp(int, int);
-- change
comment on operator class k using btree is 'x';
-- case: operator class in the family of another
-- expect: + operator family public."k using btree"
-- expect: ~ operator class public."k using btree": family
create operator family f using btree; create operator class k for type int using btree family f as operator 1 <, function 1 btint4cmp(int, int);
-- change
drop operator class k using btree; create operator class k for type int using btree as operator 1 <, function 1 btint4cmp(int, int);
-- case: conversion becomes the default
-- expect: ~ conversion public.c: default
create conversion c for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- change
drop conversion c; create default conversion c for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- case: conversion of other encodings
-- expect: ~ conversion public.c: from, function
create conversion c for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- change
drop conversion c; create conversion c for 'LATIN2' to 'UTF8' from iso8859_to_utf8;
-- case: conversion comment
-- expect: ~ conversion public.c: comment
create conversion c for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- change
comment on conversion c is 'x';
-- case: transform of one direction
-- expect: ~ transform integer.sql: comment
create transform for int language sql (from sql with function prsd_lextype(internal));
-- change
comment on transform for int language sql is 'x';
-- case: collation comment
-- expect: ~ collation public.c: comment
create collation c (locale = 'C');
-- change
comment on collation c is 'x';
-- case: collation of another locale part
-- expect: ~ collation public.c: lc ctype
create collation c (lc_collate = 'C', lc_ctype = 'C');
-- change
drop collation c; create collation c (lc_collate = 'C', lc_ctype = 'POSIX');
-- case: text search parser comment
-- expect: ~ text search parser public.p: comment
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- change
comment on text search parser p is 'x';
-- case: text search mapping to several dictionaries
-- expect: ~ text search configuration public.c: mappings
create text search configuration c (copy = simple);
-- change
alter text search configuration c alter mapping for asciiword with simple, english_stem;
-- case: text search mapping in another order
-- expect: ~ text search configuration public.c: mappings
create text search configuration c (copy = simple); alter text search configuration c alter mapping for asciiword with simple, english_stem;
-- change
alter text search configuration c alter mapping for asciiword with english_stem, simple;
-- case: text search mapping dropped
-- expect: ~ text search configuration public.c: mappings
create text search configuration c (copy = simple);
-- change
alter text search configuration c drop mapping for email;
-- case: access method comment
-- expect: ~ access method m: comment
create access method m type index handler bthandler;
-- change
comment on access method m is 'x';
-- case: language trusted
-- pg_dump differs: it prints a language without its parts when the handler is the server's own
-- expect: ~ language l: trusted
create language l handler plpgsql_call_handler;
-- change
drop language l; create trusted language l handler plpgsql_call_handler;
-- case: language comment
-- not restored: a language whose handler is the server's own becomes an extension
-- expect: ~ language l: comment
create language l handler plpgsql_call_handler;
-- change
comment on language l is 'x';
-- case: extension comment
-- expect: ~ extension citext: comment
create extension citext;
-- change
comment on extension citext is 'x';
-- case: publication of all tables
-- expect: ~ publication p: all tables
create publication p;
-- change
drop publication p; create publication p for all tables;
-- case: publication through the root
-- expect: ~ publication p: via partition root
create publication p;
-- change
alter publication p set (publish_via_partition_root = true);
-- case: publication of some columns
-- since: 15
-- expect: ~ publication p: tables
create table t (a int, b int); create publication p for table t;
-- change
alter publication p set table t (a);
-- case: publication of generated columns
-- since: 18
-- expect: ~ publication p: generated columns
create publication p;
-- change
alter publication p set (publish_generated_columns = stored);
-- case: publication comment
-- expect: ~ publication p: comment
create publication p;
-- change
comment on publication p is 'x';
-- case: publication of nothing
-- expect: ~ publication p: publishes
create publication p;
-- change
alter publication p set (publish = '');
-- case: publication of another schema
-- since: 15
-- expect: ~ publication p: schemas
create schema s; create schema u; create publication p for tables in schema s;
-- change
alter publication p set tables in schema u;
-- case: subscription slot
-- expect: ~ subscription s: slot
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set (slot_name = none);
-- case: subscription binary
-- since: 14
-- expect: ~ subscription s: binary
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set (binary = true);
-- case: subscription streaming
-- since: 14
-- expect: ~ subscription s: streaming
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set (streaming = on);
-- case: subscription disabled on error
-- since: 15
-- expect: ~ subscription s: disable on error
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set (disable_on_error = true);
-- case: subscription without password
-- since: 16
-- expect: ~ subscription s: password not required
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set (password_required = false);
-- case: subscription run as owner
-- since: 16
-- expect: ~ subscription s: run as owner
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set (run_as_owner = true);
-- case: subscription origin
-- since: 16
-- expect: ~ subscription s: origin
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set (origin = none);
-- case: subscription failover
-- since: 17
-- expect: ~ subscription s: failover
create subscription s connection 'dbname=x' publication p with (connect = false, slot_name = none);
-- change
drop subscription s; create subscription s connection 'dbname=x' publication p with (connect = false, slot_name = none, failover = true);
-- case: subscription two-phase
-- since: 15
-- expect: ~ subscription s: two phase
create subscription s connection 'dbname=x' publication p with (connect = false, slot_name = none);
-- change
drop subscription s; create subscription s connection 'dbname=x' publication p with (connect = false, slot_name = none, two_phase = true);
-- case: subscription address
-- expect: ~ subscription s: connection
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s connection 'dbname=y';
-- case: subscription synchronous commit
-- expect: ~ subscription s: synchronous commit
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set (synchronous_commit = on);
-- case: subscription publications
-- expect: ~ subscription s: publications
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
alter subscription s set publication q with (refresh = false);
-- case: subscription comment
-- expect: ~ subscription s: comment
create subscription s connection 'dbname=x' publication p with (connect = false);
-- change
comment on subscription s is 'x';
-- case: event trigger of another event
-- expect: ~ event trigger g: event
create function f() returns event_trigger language plpgsql as 'begin end'; create event trigger g on sql_drop execute function f();
-- change
drop event trigger g; create event trigger g on ddl_command_end execute function f();
-- case: event trigger enabled always
-- expect: ~ event trigger g: enabled
create function f() returns event_trigger language plpgsql as 'begin end'; create event trigger g on sql_drop execute function f();
-- change
alter event trigger g enable always;
-- case: event trigger comment
-- expect: ~ event trigger g: comment
create function f() returns event_trigger language plpgsql as 'begin end'; create event trigger g on sql_drop execute function f();
-- change
comment on event trigger g is 'x';
-- case: foreign-data wrapper option
-- expect: ~ foreign data wrapper w: options
create foreign data wrapper w;
-- change
alter foreign data wrapper w options (add debug 'true');
-- case: foreign-data wrapper comment
-- expect: ~ foreign data wrapper w: comment
create foreign data wrapper w;
-- change
comment on foreign data wrapper w is 'x';
-- case: server type and version
-- expect: ~ server s: version
create foreign data wrapper w; create server s foreign data wrapper w;
-- change
alter server s version '2';
-- case: server comment
-- expect: ~ server s: comment
create foreign data wrapper w; create server s foreign data wrapper w;
-- change
comment on server s is 'x';
-- case: user mapping for everybody
-- expect: + user mapping s."PUBLIC"
create foreign data wrapper w; create server s foreign data wrapper w;
-- change
create user mapping for public server s options (user 'x');
-- case: foreign table inherits
-- expect: ~ foreign table public.t: inherits
create foreign data wrapper w; create server s foreign data wrapper w; create table p (a int); create foreign table t (a int) server s;
-- change
alter foreign table t inherit p;
-- case: check of a foreign table
-- expect: + constraint public.t.k
create foreign data wrapper w; create server s foreign data wrapper w; create foreign table t (a int) server s;
-- change
alter foreign table t add constraint k check (a > 0);
-- case: statistics object on an expression
-- since: 14
-- expect: ~ statistics public.s: definition
create table t (a int, b int); create statistics s on a, b from t;
-- change
drop statistics s; create statistics s on a, (b + 1) from t;
-- case: statistics object comment
-- expect: ~ statistics public.s: comment
create table t (a int, b int); create statistics s on a, b from t;
-- change
comment on statistics s is 'x';
-- case: domain constraint renamed
-- expect: ~ type public.d: checks
create domain d as int constraint k check (value > 0);
-- change
alter domain d rename constraint k to l;
-- case: domain type modifier
-- expect: ~ type public.d: base type
create domain d as varchar(3);
-- change
drop domain d; create domain d as varchar(4);
-- case: domain not null by name
-- since: 18
-- expect: ~ type public.d: not null name
create domain d as int constraint d_not_null not null;
-- change
drop domain d; create domain d as int constraint k not null;
-- case: composite attribute renamed
-- expect: ~ type public.y: attributes
create type y as (a int);
-- change
alter type y rename attribute a to b;
-- case: composite attribute dropped
-- expect: ~ type public.y: attributes
create type y as (a int, b int);
-- change
alter type y drop attribute a;
-- case: range operator class
-- expect: ~ type public.r: operator class
create type r as range (subtype = text);
-- change
drop type r; create type r as range (subtype = text, subtype_opclass = text_pattern_ops);
-- case: range collation
-- expect: ~ type public.r: collation
create type r as range (subtype = text);
-- change
drop type r; create type r as range (subtype = text, collation = "C");
-- case: window function
-- expect: ~ function public.f(): definition, window
create function f() returns bigint language internal window as 'window_row_number';
-- change
drop function f(); create function f() returns bigint language internal as 'window_row_number';
-- case: function support
-- expect: ~ function public.f(integer): definition, support
create function f(int) returns int language sql as 'select 1';
-- change
alter function f(int) support generate_series_int4_support;
-- case: function transform
-- expect: ~ function public.f(integer): definition, transforms
create transform for int language sql (from sql with function prsd_lextype(internal)); create function f(int) returns int language sql as 'select 1';
-- change
create or replace function f(int) returns int language sql transform for type int as 'select 1';
-- case: function output argument
-- expect: ~ function public.f(): arguments, definition
create function f(out a int) language sql as 'select 1';
-- change
drop function f(); create function f(out b int) language sql as 'select 1';
-- case: function returns a table
-- expect: ~ function public.f(): definition, returns
create function f() returns table (a int) language sql as 'select 1';
-- change
drop function f(); create function f() returns setof int language sql as 'select 1';
-- case: function variadic argument
-- expect: ~ function public.f(integer[]): arguments, definition
create function f(a int[]) returns int language sql as 'select 1';
-- change
drop function f(int[]); create function f(variadic a int[]) returns int language sql as 'select 1';
-- case: body with a parsed body
-- since: 14
-- expect: ~ function public.f(): body, definition
create function f() returns int language sql return 1;
-- change
create or replace function f() returns int language sql begin atomic select 1; end;
-- case: procedure security definer
-- expect: ~ procedure public.p(): definition, security definer
create procedure p() language sql as 'select 1';
-- change
alter procedure p() security definer;
-- case: aggregate parallel
-- expect: ~ aggregate public.g(integer): parallel
create aggregate g(int) (sfunc = int4pl, stype = int);
-- change
create or replace aggregate g(int) (sfunc = int4pl, stype = int, parallel = safe);
-- case: aggregate final function
-- expect: ~ aggregate public.g(integer): final function
create aggregate g(int) (sfunc = int4pl, stype = int);
-- change
create or replace aggregate g(int) (sfunc = int4pl, stype = int, finalfunc = int4abs);
-- case: aggregate moving state
-- expect: ~ aggregate public.g(integer): inverse function, moving state function, moving state type
create aggregate g(int) (sfunc = int4pl, stype = int);
-- change
create or replace aggregate g(int) (sfunc = int4pl, stype = int, msfunc = int4pl, minvfunc = int4mi, mstype = int);
-- case: aggregate sort operator
-- expect: ~ aggregate public.g(integer): sort operator
create aggregate g(int) (sfunc = int4larger, stype = int);
-- change
create or replace aggregate g(int) (sfunc = int4larger, stype = int, sortop = >);
-- case: aggregate combine function
-- expect: ~ aggregate public.g(integer): combine function
create aggregate g(int) (sfunc = int4pl, stype = int);
-- change
create or replace aggregate g(int) (sfunc = int4pl, stype = int, combinefunc = int4pl);
-- case: aggregate comment
-- expect: ~ aggregate public.g(integer): comment
create aggregate g(int) (sfunc = int4pl, stype = int);
-- change
comment on aggregate g(int) is 'x';
-- case: aggregate over an ordered set
-- expect: ~ aggregate public.g(integer): aggregate kind, arguments, direct arguments
create aggregate g(int) (sfunc = int4pl, stype = int);
-- change
drop aggregate g(int); create aggregate g(order by int) (sfunc = int4pl, stype = int);
-- case: function joins an extension
-- expect: - function public.f()
create extension citext; create function f() returns int language sql as 'select 1';
-- change
alter extension citext add function f();
-- case: type leaves an extension
-- expect: + type public.y
create extension citext; create type y as enum ('a'); alter extension citext add type y;
-- change
alter extension citext drop type y;
