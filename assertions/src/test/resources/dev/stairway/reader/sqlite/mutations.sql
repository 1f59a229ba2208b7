-- case: column added
-- expect: + column t.c
-- expect: ~ table t: columns
create table t (a integer primary key, b varchar(20) not null default 'x');
-- change
alter table t add column c int;
-- case: column dropped
-- expect: - column t.b
-- expect: ~ table t: columns
create table t (a int, b int);
-- change
alter table t drop column b;
-- case: column renamed
-- expect: - column t.b
-- expect: + column t.c
-- expect: ~ table t: columns
create table t (a int, b int);
-- change
alter table t rename column b to c;
-- case: table added
-- expect: + table t
-- expect: + column t.a

-- change
create table t (a int);
-- case: table dropped
-- expect: - table t
-- expect: - column t.a
create table t (a int);
-- change
drop table t;
-- case: table renamed
-- expect: - table t
-- expect: - column t.a
-- expect: + table u
-- expect: + column u.a
create table t (a int);
-- change
alter table t rename to u;
-- case: type
-- expect: ~ column t.a: type
create table t (a int);
-- change
drop table t; create table t (a text);
-- case: length of a type
-- expect: ~ column t.a: type
create table t (a varchar(10));
-- change
drop table t; create table t (a varchar(11));
-- case: scale of a type
-- expect: ~ column t.a: type
create table t (a numeric(10, 2));
-- change
drop table t; create table t (a numeric(10, 3));
-- case: int and integer are not the same key
-- expect: ~ column t.a: not null, type
create table t (a int primary key);
-- change
drop table t; create table t (a integer primary key);
-- case: type gone
-- expect: ~ column t.a: type
create table t (a int);
-- change
drop table t; create table t (a);
-- case: not null
-- expect: ~ column t.a: not null
create table t (a int);
-- change
drop table t; create table t (a int not null);
-- case: not null on conflict
-- expect: ~ column t.a: on conflict
create table t (a int not null);
-- change
drop table t; create table t (a int not null on conflict ignore);
-- case: default added
-- expect: ~ column t.a: default
create table t (a int);
-- change
drop table t; create table t (a int default 1);
-- case: default changed
-- expect: ~ column t.a: default
create table t (a text default 'A');
-- change
drop table t; create table t (a text default 'a');
-- case: default to an expression
-- expect: ~ column t.a: default
create table t (a text default 'now');
-- change
drop table t; create table t (a text default (datetime('now')));
-- case: default text instead of number
-- expect: ~ column t.a: default
create table t (a text default 1);
-- change
drop table t; create table t (a text default '1');
-- case: default of one space
-- expect: ~ column t.a: default
create table t (a text default ' ');
-- change
drop table t; create table t (a text default '  ');
-- case: collation
-- expect: ~ column t.a: collation
create table t (a text);
-- change
drop table t; create table t (a text collate nocase);
-- case: generated column
-- expect: ~ column t.b: generated
create table t (a int, b int);
-- change
drop table t; create table t (a int, b int generated always as (a + 1));
-- case: expression of a generated column
-- expect: ~ column t.b: generated
create table t (a int, b int as (a + 1));
-- change
drop table t; create table t (a int, b int as (a + 2));
-- case: virtual column stored
-- expect: ~ column t.b: stored
create table t (a int, b int as (a + 1));
-- change
drop table t; create table t (a int, b int as (a + 1) stored);
-- case: primary key added
-- expect: + constraint t."primary key (a)"
create table t (a int);
-- change
drop table t; create table t (a int primary key);
-- case: order of a primary key
-- expect: + constraint t."primary key (b, a)"
-- expect: - constraint t."primary key (a, b)"
create table t (a int, b int, primary key (a, b));
-- change
drop table t; create table t (a int, b int, primary key (b, a));
-- case: autoincrement
-- expect: ~ constraint t."primary key (a)": autoincrement
create table t (a integer primary key);
-- change
drop table t; create table t (a integer primary key autoincrement);
-- case: primary key named
-- expect: + constraint t.pk
-- expect: - constraint t."primary key (a)"
create table t (a int, primary key (a));
-- change
drop table t; create table t (a int, constraint pk primary key (a));
-- case: primary key downwards
-- expect: ~ column t.a: not null
-- expect: ~ constraint t."primary key (a)": not the row's number, sorted
create table t (a integer primary key);
-- change
drop table t; create table t (a integer primary key desc);
-- case: unique added
-- expect: + constraint t."unique (a)"
create table t (a int);
-- change
drop table t; create table t (a int unique);
-- case: unique over other columns
-- expect: ~ constraint t.u: columns, definition
create table t (a int, b int, constraint u unique (a));
-- change
drop table t; create table t (a int, b int, constraint u unique (a, b));
-- case: unique renamed
-- expect: - constraint t.u
-- expect: + constraint t.v
create table t (a int, constraint u unique (a));
-- change
drop table t; create table t (a int, constraint v unique (a));
-- case: unique on conflict
-- expect: ~ constraint t.u: on conflict
create table t (a int, constraint u unique (a));
-- change
drop table t; create table t (a int, constraint u unique (a) on conflict replace);
-- case: collation of a unique constraint
-- expect: ~ constraint t.u: sorted
create table t (a text, constraint u unique (a));
-- change
drop table t; create table t (a text, constraint u unique (a collate nocase));
-- case: check added
-- expect: + constraint t.c
create table t (a int);
-- change
drop table t; create table t (a int, constraint c check (a > 0));
-- case: check changed
-- expect: ~ constraint t.c: definition, expression
create table t (a int, constraint c check (a > 0));
-- change
drop table t; create table t (a int, constraint c check (a >= 0));
-- case: text in a check
-- expect: ~ constraint t.c: definition, expression
create table t (a text, constraint c check (a in ('x', 'y')));
-- change
drop table t; create table t (a text, constraint c check (a in ('x', 'Y')));
-- case: unnamed check gone
-- expect: - constraint t."check (a > 0)"
create table t (a int check (a > 0));
-- change
drop table t; create table t (a int);
-- case: foreign key added
-- expect: + constraint t."foreign key (a)"
create table p (id integer primary key, other int unique); create table t (a int);
-- change
drop table t; create table t (a int, foreign key (a) references p (id));
-- case: foreign key to another column
-- expect: ~ constraint t.f: definition, referenced columns
create table p (id integer primary key, other int unique); create table t (a int, constraint f foreign key (a) references p (id));
-- change
drop table t; create table t (a int, constraint f foreign key (a) references p (other));
-- case: on delete
-- expect: ~ constraint t.f: definition, on delete
create table p (id integer primary key, other int unique); create table t (a int, constraint f foreign key (a) references p (id));
-- change
drop table t; create table t (a int, constraint f foreign key (a) references p (id) on delete cascade);
-- case: on update
-- expect: ~ constraint t.f: definition, on update
create table p (id integer primary key, other int unique); create table t (a int, constraint f foreign key (a) references p (id) on update cascade);
-- change
drop table t; create table t (a int, constraint f foreign key (a) references p (id) on update set null);
-- case: deferred
-- expect: ~ constraint t.f: deferrable, initially deferred
create table p (id integer primary key, other int unique); create table t (a int, constraint f foreign key (a) references p (id));
-- change
drop table t; create table t (a int, constraint f foreign key (a) references p (id) deferrable initially deferred);
-- case: foreign key to another table
-- expect: ~ constraint t.f: definition, references
create table p (id integer primary key, other int unique); create table q (id integer primary key); create table t (a int, constraint f foreign key (a) references p (id));
-- change
drop table t; create table t (a int, constraint f foreign key (a) references q (id));
-- case: without rowid
-- expect: ~ column t.a: not null
-- expect: ~ table t: options
create table t (a int primary key, b int) ;
-- change
drop table t; create table t (a int primary key, b int) without rowid;
-- case: strict
-- expect: ~ column t.a: not null
-- expect: ~ table t: options
create table t (a int primary key, b int) ;
-- change
drop table t; create table t (a int primary key, b int) strict;
-- case: index added
-- expect: + index i
create table t (a int, b text);
-- change
create index i on t (a);
-- case: index dropped
-- expect: - index i
create table t (a int, b text); create index i on t (a);
-- change
drop index i; 
-- case: index over other columns
-- expect: ~ index i: columns, definition
create table t (a int, b text); create index i on t (a);
-- change
drop index i; create index i on t (a, b);
-- case: order of an index
-- expect: ~ index i: columns, definition
create table t (a int, b text); create index i on t (a, b);
-- change
drop index i; create index i on t (b, a);
-- case: index downwards
-- expect: ~ index i: columns, definition
create table t (a int, b text); create index i on t (a);
-- change
drop index i; create index i on t (a desc);
-- case: collation of an index
-- expect: ~ index i: columns, definition
create table t (a int, b text); create index i on t (b);
-- change
drop index i; create index i on t (b collate nocase);
-- case: predicate of an index
-- expect: ~ index i: definition, predicate
create table t (a int, b text); create index i on t (a);
-- change
drop index i; create index i on t (a) where b is not null;
-- case: another predicate
-- expect: ~ index i: definition, predicate
create table t (a int, b text); create index i on t (a) where b = 'x';
-- change
drop index i; create index i on t (a) where b = 'y';
-- case: expression of an index
-- expect: ~ index i: columns, definition
create table t (a int, b text); create index i on t (lower(b));
-- change
drop index i; create index i on t (upper(b));
-- case: unique index
-- expect: ~ index i: definition, unique
create table t (a int, b text); create index i on t (a);
-- change
drop index i; create unique index i on t (a);
-- case: index on another table
-- expect: ~ index i: definition, table
create table t (a int, b text); create table u (a int); create index i on t (a);
-- change
drop index i; create index i on u (a);
-- case: view added
-- expect: + view v
create table t (a int, b text);
-- change
create view v as select a from t;
-- case: query of a view
-- expect: ~ view v: definition
create table t (a int, b text); create view v as select a from t where b = 'x';
-- change
drop view v; create view v as select a from t where b = 'X';
-- case: columns of a view
-- expect: ~ view v: columns
create table t (a int, b text); create view v as select a from t;
-- change
drop view v; create view v (z) as select a from t;
-- case: view that leads nowhere
-- expect: - table t
-- expect: - column t.a
-- expect: - column t.b
-- expect: ~ view v: columns, unusable
create table t (a int, b text); create view v as select a from t;
-- change
pragma legacy_alter_table = on; drop table t;
-- case: trigger added
-- expect: + trigger t.g
create table t (a int, b text);
-- change
create trigger g after insert on t begin update t set a = 1; end;
-- case: trigger dropped
-- expect: - trigger t.g
create table t (a int, b text); create trigger g after insert on t begin update t set a = 1; end;
-- change
drop trigger g;
-- case: body of a trigger
-- expect: ~ trigger t.g: body, definition
create table t (a int, b text); create trigger g after insert on t begin update t set a = 1; end;
-- change
drop trigger g; create trigger g after insert on t begin update t set a = 2; end;
-- case: timing of a trigger
-- expect: ~ trigger t.g: definition, timing
create table t (a int, b text); create trigger g after insert on t begin update t set a = 1; end;
-- change
drop trigger g; create trigger g before insert on t begin update t set a = 1; end;
-- case: event of a trigger
-- expect: ~ trigger t.g: definition, events
create table t (a int, b text); create trigger g after insert on t begin update t set a = 1; end;
-- change
drop trigger g; create trigger g after delete on t begin update t set a = 1; end;
-- case: columns of a trigger
-- expect: ~ trigger t.g: definition, update columns
create table t (a int, b text); create trigger g after update on t begin select 1; end;
-- change
drop trigger g; create trigger g after update of a on t begin select 1; end;
-- case: condition of a trigger
-- expect: ~ trigger t.g: definition, when
create table t (a int, b text); create trigger g after update on t begin select 1; end;
-- change
drop trigger g; create trigger g after update on t when new.a > 1 begin select 1; end;
-- case: user version
-- expect: + database main

-- change
pragma user_version = 3;
-- case: application id
-- expect: ~ database main: definition
pragma application_id = 4;
-- change
pragma application_id = 5;
-- case: virtual table
-- expect: + table f
-- expect: + column f.body
-- expect: + column f.f
-- expect: + column f.rank

-- change
create virtual table f using fts5(body);
-- case: options of a virtual table
-- expect: ~ table f: definition
create virtual table f using fts5(body);
-- change
drop table f; create virtual table f using fts5(body, tokenize = 'porter');
-- case: physical order of columns
-- expect: ~ table t: columns
create table t (a int, b int);
-- change
drop table t; create table t (b int, a int);
-- case: white space
create table t (a int, b text);
-- change
drop table t; create table t(
	a   int ,
	b  text
);
-- case: comments
create table t (a int);
-- change
drop table t; create table t (-- the number
 a int /* of it */);
-- case: case of keywords and types
create table t (a varchar(5) not null default 1);
-- change
drop table t; CREATE TABLE t (a VARCHAR(5) NOT NULL DEFAULT 1);
-- case: quotes of names
create table t (a int, constraint c check (a > 0));
-- change
drop table t; create table "t" (`a` int, constraint [c] check ("a" > 0));
-- case: column added later or at once
create table t (a int, b int default 3, primary key (a));
-- change
drop table t; create table t (a int, primary key (a)); alter table t add column b int default 3;
-- case: constraint at the column or at the table
create table p (id integer primary key); create table t (a integer primary key, b int unique check (b > 0) references p (id));
-- change
drop table t; create table t (a integer, b int, primary key (a), foreign key (b) references p (id), check (b > 0), unique (b));
-- case: order of constraints
create table t (a int, b int, unique (a), unique (b), check (a > b));
-- change
drop table t; create table t (a int, b int, check (a > b), unique (b), unique (a));
-- case: not null of a row's number
create table t (a integer primary key);
-- change
drop table t; create table t (a integer not null, primary key (a));
-- case: key of the parent named or not
create table p (id integer primary key); create table t (a int references p);
-- change
drop table t; create table t (a int references p (id));
-- case: no action said or not
create table p (id integer primary key); create table t (a int references p (id));
-- change
drop table t; create table t (a int references p (id) on delete no action on update no action not deferrable);
-- case: parentheses of a default
create table t (a int default 1, b text default current_timestamp);
-- change
drop table t; create table t (a int default (1), b text default (CURRENT_TIMESTAMP));
-- case: renamed and back
create table t (a int, b int, check (a > b)); create index i on t (a); create view v as select a from t; create trigger g after update of a on t begin update t set b = new.a; end;
-- change
alter table t rename to u; alter table u rename to t; alter table t rename column a to z; alter table t rename column z to a;
-- case: batch mode: copied and renamed
create table t (a integer primary key, b varchar(20) default 'x', check (b <> '')); create index i on t (b);
-- change
create table _alembic_tmp_t (a INTEGER NOT NULL, b VARCHAR(20) DEFAULT 'x', PRIMARY KEY (a), CHECK (b <> '')); insert into _alembic_tmp_t select * from t; drop table t; alter table _alembic_tmp_t rename to t; create index i on t (b);
-- case: ascending said or not
create table t (a int, primary key (a)); create index i on t (a);
-- change
drop table t; create table t (a int, primary key (a asc)); create index i on t (a asc);
-- case: if not exists
create table t (a int); create index i on t (a);
-- change
drop table t; create table if not exists t (a int); create index if not exists i on t (a);
-- case: column dropped again
create table t (a int, b text, check (a > 0));
-- change
alter table t add column c int; alter table t drop column c;
-- case: generated always said or not
create table t (a int, b int as (a + 1));
-- change
drop table t; create table t (a int, b int generated always as (a + 1) virtual);
-- case: objects in another order
create table t (a int); create table u (a int); create index i on t (a); create view v as select 1 as one;
-- change
drop view v; drop table u; drop table t; create view v as select 1 as one; create table u (a int); create table t (a int); create index i on t (a);
-- case: rows
create table t (a integer primary key autoincrement);
-- change
insert into t default values; insert into t default values; analyze;
-- case: each row said or not
create table t (a int); create trigger g before insert on t begin select 1; end;
-- change
drop trigger g; create trigger if not exists g insert on t for each row begin select 1; end;
-- case: collation binary said or not
create table t (a text);
-- change
drop table t; create table t (a text collate binary);
-- case: a view in another spelling
create table t (a int, b text); create view v as select a, lower(b) as c from t where a > -1;
-- change
drop view v; CREATE VIEW "v" AS SELECT a, LOWER ( b ) AS c
FROM "t" WHERE a > - 1;
