-- case: primary key added
-- expect: + constraint t."PRIMARY"
create table t (a int not null);
-- change
alter table t add primary key (a);
-- case: order of key columns
-- expect: ~ constraint t."PRIMARY": columns
create table t (a int, b int, primary key (a, b));
-- change
alter table t drop primary key, add primary key (b, a);
-- case: unique key added
-- expect: + index t.k
create table t (a int);
-- change
alter table t add constraint k unique (a);
-- case: index becomes unique
-- expect: ~ index t.k: type, unique
create table t (a int, key k (a));
-- change
alter table t drop key k, add unique key k (a);
-- case: index added
-- expect: + index t.i
create table t (a int);
-- change
create index i on t (a);
-- case: index renamed
-- expect: - index t.i
-- expect: + index t.j
create table t (a int, key i (a));
-- change
alter table t rename index i to j;
-- case: columns of an index
-- expect: ~ index t.i: columns
create table t (a int, b int, key i (a));
-- change
alter table t drop key i, add key i (a, b);
-- case: prefix of an index
-- expect: ~ index t.i: columns
create table t (a varchar(50), key i (a(10)));
-- change
alter table t drop key i, add key i (a(11));
-- case: direction of an index
-- expect: ~ index t.i: columns
create table t (a int, key i (a));
-- change
alter table t drop key i, add key i (a desc);
-- case: fulltext index
-- expect: ~ index t.i: method
create table t (a varchar(50), key i (a));
-- change
alter table t drop key i, add fulltext key i (a);
-- case: spatial index
-- expect: + index t.i
create table t (a point not null);
-- change
create spatial index i on t (a);
-- case: method of an index
-- expect: ~ index t.i: method
create table t (a int, key i (a)) engine = memory;
-- change
alter table t drop key i, add key i (a) using btree;
-- case: ignored index
-- only: MariaDB
-- expect: ~ index t.i: invisible
create table t (a int, key i (a));
-- change
alter table t alter index i ignored;
-- case: comment on an index
-- expect: ~ index t.i: comment
create table t (a int, key i (a));
-- change
alter table t drop key i, add key i (a) comment 'why';
-- case: foreign key added, which brings an index
-- expect: + constraint t.f
-- expect: + index t.f
create table p (a int primary key); create table t (a int);
-- change
alter table t add constraint f foreign key (a) references p (a);
-- case: foreign key dropped, which leaves its index
-- expect: - constraint t.f
create table p (a int primary key); create table t (a int, constraint f foreign key (a) references p (a));
-- change
alter table t drop foreign key f;
-- case: on delete
-- expect: ~ constraint t.f: on delete
create table p (a int primary key); create table t (a int, constraint f foreign key (a) references p (a));
-- change
alter table t drop foreign key f; alter table t add constraint f foreign key (a) references p (a) on delete cascade;
-- case: on update
-- expect: ~ constraint t.f: on update
create table p (a int primary key); create table t (a int, constraint f foreign key (a) references p (a) on update cascade);
-- change
alter table t drop foreign key f; alter table t add constraint f foreign key (a) references p (a) on update set null;
-- case: target of a foreign key
-- expect: ~ constraint t.f: references
create table p (a int primary key); create table q (a int primary key); create table t (a int, constraint f foreign key (a) references p (a));
-- change
alter table t drop foreign key f; alter table t add constraint f foreign key (a) references q (a);
-- case: target column of a foreign key
-- expect: ~ constraint t.f: referenced columns
create table p (a int unique, b int unique); create table t (a int, constraint f foreign key (a) references p (a));
-- change
alter table t drop foreign key f; alter table t add constraint f foreign key (a) references p (b);
-- case: check added
-- expect: + constraint t.k
create table t (a int);
-- change
alter table t add constraint k check (a > 0);
-- case: condition of a check
-- expect: ~ constraint t.k: expression
create table t (a varchar(9), constraint k check (a <> 'x, (y'));
-- change
alter table t drop constraint k, add constraint k check (a <> 'x, (z');
-- case: a check beside a column's own of the same name
-- only: MariaDB
-- expect: - constraint t."a (constraint)"
create table t (a int check (a > 0), b int); alter table t add constraint a check (b > 0);
-- change
alter table t drop constraint a;
-- case: invisible index
-- only: MySQL
-- expect: ~ index t.i: invisible
create table t (a int, key i (a));
-- change
alter table t alter index i invisible;
-- case: index over an expression
-- only: MySQL
-- expect: + index t.i
create table t (a varchar(10));
-- change
create index i on t ((lower(a)));
-- case: expression of an index
-- only: MySQL
-- expect: ~ index t.i: columns
create table t (a varchar(10), key i ((lower(a)), a));
-- change
alter table t drop key i, add key i ((upper(a)), a);
-- case: index over the members of an array
-- only: MySQL
-- expect: ~ index t.i: columns
create table t (a json, key i ((cast(a as unsigned array))));
-- change
alter table t drop key i, add key i ((cast(a as char(10) array)));
-- case: check no longer enforced
-- only: MySQL
-- expect: ~ constraint t.k: not enforced
create table t (a int, constraint k check (a > 0));
-- change
alter table t alter check k not enforced;
-- case: unnamed check
-- only: MySQL
-- expect: + constraint t.t_chk_1
create table t (a int);
-- change
alter table t modify a int check (a > 0 and a <> 7);
-- case: condition of a check with a text
-- expect: ~ constraint t.k: expression
create table t (a varchar(9), constraint k check (a in ('new', 'it''s')));
-- change
alter table t drop constraint k, add constraint k check (a in ('new', 'it''s', 'old'));
