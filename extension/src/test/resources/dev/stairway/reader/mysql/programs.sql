-- case: view added
-- expect: + view v
create table t (a int);
-- change
create view v as select a from t;
-- case: query of a view
-- expect: ~ view v: definition
create table t (a int); create view v as select a from t;
-- change
create or replace view v as select a from t where a > 'x';
-- case: columns of a view
-- expect: ~ view v: columns, definition
create table t (a int); create view v as select a from t;
-- change
create or replace view v as select a as b from t;
-- case: algorithm of a view
-- expect: ~ view v: algorithm
create table t (a int); create view v as select a from t;
-- change
create or replace algorithm = merge view v as select a from t;
-- case: security of a view
-- expect: ~ view v: security invoker
create table t (a int); create view v as select a from t;
-- change
create or replace sql security invoker view v as select a from t;
-- case: check option of a view
-- expect: ~ view v: check option
create table t (a int); create view v as select a from t;
-- change
create or replace view v as select a from t with local check option;
-- case: definer of a view
-- expect: ~ view v: definer
create table t (a int); create view v as select a from t;
-- change
create or replace definer = root@localhost view v as select a from t;
-- case: type of a view's column
-- expect: ~ column t.a: type
-- expect: ~ view v: columns
create table t (a int); create view v as select a from t;
-- change
alter table t modify a bigint;
-- case: trigger added
-- expect: + trigger t.g
create table t (a int);
-- change
create trigger g before insert on t for each row set new.a = 1;
-- case: body of a trigger
-- expect: ~ trigger t.g: body
create table t (a int); create trigger g before insert on t for each row set new.a = 1;
-- change
drop trigger g; create trigger g before insert on t for each row set new.a = 2;
-- case: timing of a trigger
-- expect: ~ trigger t.g: timing
create table t (a int, b int); create trigger g before update on t for each row set @x = 1;
-- change
drop trigger g; create trigger g after update on t for each row set @x = 1;
-- case: event of a trigger
-- expect: ~ trigger t.g: events
create table t (a int, b int); create trigger g before update on t for each row set @x = 1;
-- change
drop trigger g; create trigger g before delete on t for each row set @x = 1;
-- case: order of triggers
-- expect: ~ trigger t.g: position
-- expect: ~ trigger t.h: position
create table t (a int); create trigger g before insert on t for each row set @x = 1; create trigger h before insert on t for each row set @x = 2;
-- change
drop trigger g; create trigger g before insert on t for each row follows h set @x = 1;
-- case: trigger on another table
-- expect: - trigger t.g
-- expect: + trigger u.g
create table t (a int); create table u (a int); create trigger g before insert on t for each row set new.a = 1;
-- change
drop trigger g; create trigger g before insert on u for each row set new.a = 1;
-- case: sql mode of a trigger
-- expect: ~ trigger t.g: sql mode
create table t (a int); create trigger g before insert on t for each row set new.a = 1;
-- change
set sql_mode = ''; drop trigger g; create trigger g before insert on t for each row set new.a = 1; set sql_mode = default;
-- case: function added
-- expect: + function f
-- change
create function f(x int) returns int return x + 1;
-- case: body of a function
-- expect: ~ function f: body
create function f(x int) returns int return x + 1;
-- change
drop function f; create function f(x int) returns int return x + 2;
-- case: arguments of a function
-- expect: ~ function f: arguments
create function f(x int) returns int return 1;
-- change
drop function f; create function f(x int, y varchar(3)) returns int return 1;
-- case: result of a function
-- expect: ~ function f: returns
create function f() returns int return 1;
-- change
drop function f; create function f() returns bigint return 1;
-- case: deterministic
-- expect: ~ function f: volatility
create function f() returns int return 1;
-- change
drop function f; create function f() returns int deterministic return 1;
-- case: data access of a function
-- expect: ~ function f: data access
create function f() returns int return 1;
-- change
alter function f no sql;
-- case: security of a procedure
-- expect: ~ procedure p: security definer
create procedure p() select 1;
-- change
alter procedure p sql security invoker;
-- case: comment on a procedure
-- expect: ~ procedure p: comment
create procedure p() select 1;
-- change
alter procedure p comment 'one';
-- case: mode of an argument
-- expect: ~ procedure p: arguments
create procedure p(in x int) set @y = x;
-- change
drop procedure p; create procedure p(inout x int) set @y = x;
-- case: procedure dropped
-- expect: - procedure p
create procedure p() select 1;
-- change
drop procedure p;
-- case: event added
-- expect: + event e
-- change
create event e on schedule every 1 day do select 1;
-- case: interval of an event
-- expect: ~ event e: every
create event e on schedule every 1 day do select 1;
-- change
alter event e on schedule every 2 hour;
-- case: event disabled
-- expect: ~ event e: status
create event e on schedule every 1 day do select 1;
-- change
alter event e disable;
-- case: body of an event
-- expect: ~ event e: body
create event e on schedule every 1 day do select 1;
-- change
alter event e do select 2;
-- case: start of an event
-- expect: ~ event e: starts
create event e on schedule every 1 day starts '2030-01-01 00:00:00' do select 1;
-- change
alter event e on schedule every 1 day starts '2031-01-01 00:00:00';
-- case: sequence added
-- only: MariaDB
-- expect: + sequence s
-- change
create sequence s;
-- case: step of a sequence
-- only: MariaDB
-- expect: ~ sequence s: increment
create sequence s;
-- change
alter sequence s increment by 2;
-- case: start of a sequence
-- only: MariaDB
-- expect: ~ sequence s: start
create sequence s;
-- change
alter sequence s start with 5;
-- case: limits of a sequence
-- only: MariaDB
-- expect: ~ sequence s: max
create sequence s;
-- change
alter sequence s maxvalue 100;
-- case: cycling sequence
-- only: MariaDB
-- expect: ~ sequence s: cycle
create sequence s;
-- change
alter sequence s cycle;
-- case: cache of a sequence
-- only: MariaDB
-- expect: ~ sequence s: cache
create sequence s;
-- change
alter sequence s cache 5;
-- case: grant on a table
-- expect: ~ table t: grants
create table t (a int); create user if not exists corpus;
-- change
grant select, insert on t to corpus;
-- case: grant on a column
-- expect: ~ column t.a: grants
create table t (a int); create user if not exists corpus;
-- change
grant select (a) on t to corpus;
-- case: grant on the database
-- expect: + database database
create user if not exists corpus;
-- change
set @s = concat('grant select on `', database(), '`.* to corpus'); prepare p from @s; execute p;
-- case: grant on a procedure
-- expect: ~ procedure p: grants
create procedure p() select 1; create user if not exists corpus;
-- change
grant execute on procedure p to corpus;
