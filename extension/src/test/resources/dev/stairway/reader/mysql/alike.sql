-- case: table dropped and made again
create table t (a int, b varchar(3), primary key (a), key i (b), constraint k check (a > 1));
-- change
drop table t; create table t (a int primary key, b varchar(3), constraint k check (a > 1)); create index i on t (b);
-- case: types spelled otherwise
create table t (a int, b bool, c numeric(5), d double, e char);
-- change
drop table t; create table t (a integer(11) signed null, b tinyint(1), c decimal(5, 0), d double precision, e character(1));
-- case: json spelled out
-- only: MariaDB
create table t (a json);
-- change
drop table t; create table t (a longtext character set utf8mb4 collate utf8mb4_bin check (json_valid(a)));
-- case: default now spelled otherwise
create table t (a datetime default now() on update now());
-- change
drop table t; create table t (a datetime default current_timestamp on update localtimestamp);
-- case: default null spelled out
create table t (a int);
-- change
drop table t; create table t (a int null default null);
-- case: next number given away
create table t (a int auto_increment primary key);
-- change
insert into t values (), (), (); alter table t auto_increment = 100;
-- case: rows come and go
create table t (a int);
-- change
insert into t values (1); analyze table t; delete from t;
-- case: btree named
create table t (a int, key i (a));
-- change
alter table t drop key i, add key i using btree (a);
-- case: restrict named
create table p (a int primary key); create table t (a int, constraint f foreign key (a) references p (a));
-- change
alter table t drop foreign key f; alter table t add constraint f foreign key (a) references p (a) on delete restrict on update no action;
-- case: unnamed foreign key dropped and made again
create table p (a int primary key); create table t (a int, foreign key (a) references p (a));
-- change
alter table t drop foreign key t_ibfk_1; alter table t add foreign key (a) references p (a);
-- case: unnamed check dropped and made again
-- only: MariaDB
create table t (a int, check (a > 0), check (a < 9));
-- change
alter table t drop constraint constraint_1; alter table t add check (a > 0);
-- case: indexes made in another order
create table t (a int, b int, key i (a), key j (b));
-- change
alter table t drop key i; alter table t add key i (a);
-- case: collation said twice
create table t (a varchar(3)) character set utf8mb4 collate utf8mb4_bin;
-- change
drop table t; create table t (a varchar(3) character set utf8mb4 collate utf8mb4_bin) collate utf8mb4_bin;
-- case: table rebuilt
create table t (a int, b text);
-- change
optimize table t; alter table t force;
-- case: view replaced by itself
create table t (a int); create view v as select a from t;
-- change
create or replace algorithm = undefined sql security definer view v as select t.a from t;
-- case: view made from a name with its database
create table t (a int); create view v as select a from t;
-- change
set @s = concat('create or replace view v as select a from `', database(), '`.t'); prepare p from @s; execute p;
-- case: trigger dropped and made again
create table t (a int); create trigger g before insert on t for each row set new.a = 1;
-- change
drop trigger g; create trigger g before insert on t for each row set new.a = 1;
-- case: function dropped and made again
create function f(x int) returns int return x;
-- change
drop function f; create function f(x integer) returns integer return x;
-- case: sequence used
-- only: MariaDB
create sequence s;
-- change
select nextval(s); select nextval(s);
-- case: event made at another moment
create event e on schedule every 1 day do select 1;
-- change
drop event e; select sleep(1.1); create event e on schedule every 1 day do select 1;
-- case: partitions spelled otherwise
create table t (a int) partition by hash (a) partitions 2;
-- change
drop table t; create table t (a int) partition by hash (`a`) partitions 2;
-- case: column moved and moved back
create table t (a int, b int);
-- change
alter table t modify a int after b; alter table t modify a int first;
-- case: grant and back
create table t (a int); create user if not exists corpus;
-- change
grant select on t to corpus; revoke select on t from corpus;
-- case: the only statement of a call, and the first of several
create table t (a int); create trigger g before insert on t for each row set new.a = 1; create procedure p() select 1; select 1;
-- change
drop trigger g; drop procedure p; create procedure p() select 1; create trigger g before insert on t for each row set new.a = 1
-- case: unnamed check of MySQL dropped and made again
-- only: MySQL
create table t (a int, check (a > 0), check (a < 9));
-- change
alter table t drop constraint t_chk_2; alter table t add check (a < 9);
