-- case: function added
-- expect: + function public.f(integer)
-- change
create function f(int) returns int language sql as 'select 1';
-- case: function body
-- expect: ~ function public.f(): body, definition
create function f() returns int language sql as 'select 1';
-- change
create or replace function f() returns int language sql as 'select 2';
-- case: last character of a long body
-- expect: ~ function public.f(): body, definition
do $$ begin execute format('create function f() returns text language plpgsql as %L', 'begin return ''' || repeat('x', 30000) || 'a''; end'); end $$;
-- change
do $$ begin execute format('create or replace function f() returns text language plpgsql as %L', 'begin return ''' || repeat('x', 30000) || 'b''; end'); end $$;
-- case: function result
-- expect: ~ function public.f(): definition, returns
create function f() returns int language sql as 'select 1';
-- change
drop function f(); create function f() returns bigint language sql as 'select 1';
-- case: function argument name
-- expect: ~ function public.f(integer): arguments, definition
create function f(a int) returns int language sql as 'select 1';
-- change
drop function f(int); create function f(b int) returns int language sql as 'select 1';
-- case: function argument default
-- expect: ~ function public.f(integer): arguments, definition
create function f(a int) returns int language sql as 'select 1';
-- change
create or replace function f(a int default 3) returns int language sql as 'select 1';
-- case: function argument type
-- expect: - function public.f(integer)
-- expect: + function public.f(bigint)
create function f(a int) returns int language sql as 'select 1';
-- change
drop function f(int); create function f(a bigint) returns int language sql as 'select 1';
-- case: function volatility
-- expect: ~ function public.f(): definition, volatility
create function f() returns int language sql as 'select 1';
-- change
alter function f() stable;
-- case: function strict
-- expect: ~ function public.f(): definition, strict
create function f() returns int language sql as 'select 1';
-- change
alter function f() strict;
-- case: function security definer
-- expect: ~ function public.f(): definition, security definer
create function f() returns int language sql as 'select 1';
-- change
alter function f() security definer;
-- case: function leakproof
-- expect: ~ function public.f(): definition, leakproof
create function f() returns int language sql as 'select 1';
-- change
alter function f() leakproof;
-- case: function parallel
-- expect: ~ function public.f(): definition, parallel
create function f() returns int language sql as 'select 1';
-- change
alter function f() parallel safe;
-- case: function cost
-- expect: ~ function public.f(): cost, definition
create function f() returns int language sql as 'select 1';
-- change
alter function f() cost 7;
-- case: function rows
-- expect: ~ function public.f(): definition, rows
create function f() returns setof int language sql as 'select 1';
-- change
alter function f() rows 7;
-- case: function setting
-- expect: ~ function public.f(): definition, settings
create function f() returns int language sql as 'select 1';
-- change
alter function f() set work_mem = '1MB';
-- case: function language
-- expect: ~ function public.f(): body, definition, language
create function f() returns int language sql as 'select 1';
-- change
drop function f(); create function f() returns int language plpgsql as 'begin return 1; end';
-- case: function owner
-- expect: ~ function public.f(): owner
create function f() returns int language sql as 'select 1';
-- change
alter function f() owner to reader;
-- case: function grant
-- expect: ~ function public.f(): grants
create function f() returns int language sql as 'select 1';
-- change
grant execute on function f() to reader;
-- case: function no longer for everybody
-- expect: ~ function public.f(): revoked
create function f() returns int language sql as 'select 1';
-- change
revoke execute on function f() from public;
-- case: function comment
-- expect: ~ function public.f(): comment
create function f() returns int language sql as 'select 1';
-- change
comment on function f() is 'x';
-- case: function with a body that is parsed
-- since: 14
-- expect: ~ function public.f(): body, definition
create function f() returns int language sql return 1;
-- change
create or replace function f() returns int language sql return 2;
-- case: function becomes a procedure
-- expect: - function public.p()
-- expect: + procedure public.p()
create function p() returns void language sql as 'select';
-- change
drop function p(); create procedure p() language sql as 'select';
-- case: procedure body
-- expect: ~ procedure public.p(): body, definition
create procedure p() language sql as 'select 1';
-- change
create or replace procedure p() language sql as 'select 2';
-- case: aggregate added
-- expect: + aggregate public.g(integer)
-- change
create aggregate g(int) (sfunc = int4pl, stype = int);
-- case: aggregate initial state
-- expect: ~ aggregate public.g(integer): initial state
create aggregate g(int) (sfunc = int4pl, stype = int, initcond = '0');
-- change
create or replace aggregate g(int) (sfunc = int4pl, stype = int, initcond = '1');
-- case: aggregate state function
-- expect: ~ aggregate public.g(integer): state function
create aggregate g(int) (sfunc = int4pl, stype = int, initcond = '0');
-- change
create or replace aggregate g(int) (sfunc = int4mul, stype = int, initcond = '0');
-- case: trigger added
-- expect: + trigger public.t.g
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
-- change
create trigger g before insert on t for each row execute function f();
-- case: trigger timing
-- expect: ~ trigger public.t.g: definition, timing
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f();
-- change
drop trigger g on t; create trigger g after insert on t for each row execute function f();
-- case: trigger events
-- expect: ~ trigger public.t.g: definition, events
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f();
-- change
drop trigger g on t; create trigger g before insert or update or delete on t for each row execute function f();
-- case: trigger on truncate
-- expect: ~ trigger public.t.g: definition, events
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t execute function f();
-- change
drop trigger g on t; create trigger g before truncate on t execute function f();
-- case: trigger update columns
-- expect: ~ trigger public.t.g: definition, update columns
create table t (a int, b int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before update of a on t for each row execute function f();
-- change
drop trigger g on t; create trigger g before update of a, b on t for each row execute function f();
-- case: trigger level
-- expect: ~ trigger public.t.g: definition, level
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f();
-- change
drop trigger g on t; create trigger g before insert on t for each statement execute function f();
-- case: trigger function
-- expect: ~ trigger public.t.g: definition, function
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create function h() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f();
-- change
drop trigger g on t; create trigger g before insert on t for each row execute function h();
-- case: trigger condition
-- expect: ~ trigger public.t.g: definition, when
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row when (new.a > 0) execute function f();
-- change
drop trigger g on t; create trigger g before insert on t for each row when (new.a > 1) execute function f();
-- case: trigger arguments
-- expect: ~ trigger public.t.g: arguments, definition
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f('a', 'b');
-- change
drop trigger g on t; create trigger g before insert on t for each row execute function f('a', '');
-- case: trigger disabled
-- expect: ~ trigger public.t.g: enabled
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f();
-- change
alter table t disable trigger g;
-- case: trigger always
-- expect: ~ trigger public.t.g: enabled
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f();
-- change
alter table t enable always trigger g;
-- case: trigger comment
-- expect: ~ trigger public.t.g: comment
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f();
-- change
comment on trigger g on t is 'x';
-- case: trigger transition table
-- expect: ~ trigger public.t.g: definition, new table
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g after insert on t for each statement execute function f();
-- change
drop trigger g on t; create trigger g after insert on t referencing new table as n for each statement execute function f();
-- case: constraint trigger
-- expect: ~ trigger public.t.g: constraint, deferrable, definition
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g after insert on t for each row execute function f();
-- change
drop trigger g on t; create constraint trigger g after insert on t deferrable for each row execute function f();
-- case: trigger of one partition disabled
-- expect: + trigger public.c.g
create table t (a int) partition by range (a); create table c partition of t for values from (0) to (10);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g after insert on t for each row execute function f();
-- change
alter table c disable trigger g;
-- case: rule added
-- expect: + rule public.t.r
create table t (a int);
-- change
create rule r as on insert to t do instead nothing;
-- case: rule action
-- expect: ~ rule public.t.r: definition
create table t (a int); create rule r as on insert to t do also select 1;
-- change
create or replace rule r as on insert to t do also select 2;
-- case: rule event
-- expect: ~ rule public.t.r: definition, event
create table t (a int); create rule r as on insert to t do instead nothing;
-- change
create or replace rule r as on delete to t do instead nothing;
-- case: rule disabled
-- expect: ~ rule public.t.r: enabled
create table t (a int); create rule r as on insert to t do instead nothing;
-- change
alter table t disable rule r;
-- case: policy added
-- expect: + policy public.t.p
create table t (a int);
-- change
create policy p on t using (a > 0);
-- case: policy using
-- expect: ~ policy public.t.p: using
create table t (a int); create policy p on t using (a > 0);
-- change
alter policy p on t using (a > 1);
-- case: policy check
-- expect: ~ policy public.t.p: check
create table t (a int); create policy p on t using (a > 0);
-- change
alter policy p on t with check (a > 1);
-- case: policy roles
-- expect: ~ policy public.t.p: roles
create table t (a int); create policy p on t using (a > 0);
-- change
alter policy p on t to reader, writer;
-- case: policy command
-- expect: ~ policy public.t.p: command
create table t (a int); create policy p on t for select using (a > 0);
-- change
drop policy p on t; create policy p on t for delete using (a > 0);
-- case: policy restrictive
-- expect: ~ policy public.t.p: restrictive
create table t (a int); create policy p on t using (a > 0);
-- change
drop policy p on t; create policy p on t as restrictive using (a > 0);
-- case: policy comment
-- expect: ~ policy public.t.p: comment
create table t (a int); create policy p on t using (a > 0);
-- change
comment on policy p on t is 'x';
-- case: body of a function with several settings
-- expect: ~ function public.f(): body, definition
create function f() returns text language sql set work_mem = '1MB' set search_path = 'a' as 'select ''
 SET x TO y
AS 1''';
-- change
create or replace function f() returns text language sql set work_mem = '1MB' set search_path = 'a' as 'select ''
 SET z TO y
AS 1''';
-- case: one of several function settings
-- expect: ~ function public.f(): definition, settings
create function f() returns int language sql set work_mem = '1MB' set search_path = 'a' as 'select 1';
-- change
create or replace function f() returns int language sql set work_mem = '2MB' set search_path = 'a' as 'select 1';
