-- case: column added
-- expect: + column t.b
-- expect: ~ table t: columns
create table t (a int);
-- change
alter table t add b int;
-- case: column dropped
-- expect: - column t.b
-- expect: ~ table t: columns
create table t (a int, b int);
-- change
alter table t drop b;
-- case: column renamed
-- expect: - column t.a
-- expect: + column t.b
-- expect: ~ table t: columns
create table t (a int);
-- change
alter table t rename column a to b;
-- case: type
-- expect: ~ column t.a: type
create table t (a int);
-- change
alter table t modify a bigint;
-- case: unsigned
-- expect: ~ column t.a: type
create table t (a int);
-- change
alter table t modify a int unsigned;
-- case: display width
-- only: MariaDB
-- expect: ~ column t.a: display width
create table t (a int(4));
-- change
alter table t modify a int(5);
-- case: zerofill
-- expect: ~ column t.a: type
create table t (a int unsigned);
-- change
alter table t modify a int unsigned zerofill;
-- case: length of a text
-- expect: ~ column t.a: type
create table t (a varchar(10));
-- change
alter table t modify a varchar(11);
-- case: precision and scale
-- expect: ~ column t.a: type
create table t (a decimal(10, 2));
-- change
alter table t modify a decimal(10, 3);
-- case: fractions of a second
-- expect: ~ column t.a: type
create table t (a datetime);
-- change
alter table t modify a datetime(6);
-- case: label of an enum added
-- expect: ~ column t.a: type
create table t (a enum('x', 'y'));
-- change
alter table t modify a enum('x', 'y', 'it''s');
-- case: labels of an enum in another order
-- expect: ~ column t.a: type
create table t (a enum('x', 'y'));
-- change
alter table t modify a enum('y', 'x');
-- case: label of a set
-- expect: ~ column t.a: type
create table t (a set('x', 'y'));
-- change
alter table t modify a set('x', 'z');
-- case: boolean becomes a number
-- expect: ~ column t.a: type
create table t (a boolean);
-- change
alter table t modify a tinyint;
-- case: text becomes json
-- expect: ~ column t.a: collation, type
create table t (a longtext);
-- change
alter table t modify a json;
-- case: json loses its check
-- expect: ~ column t.a: collation, type
create table t (a json);
-- change
alter table t modify a longtext collate utf8mb4_bin;
-- case: spatial type
-- expect: ~ column t.a: type
create table t (a point);
-- change
alter table t modify a geometry;
-- case: address of another kind
-- only: MariaDB 11
-- expect: ~ column t.a: type
create table t (a inet4);
-- change
alter table t modify a inet6;
-- case: not null
-- expect: ~ column t.a: not null
create table t (a int);
-- change
alter table t modify a int not null;
-- case: default
-- expect: ~ column t.a: default
create table t (a int default 1);
-- change
alter table t alter a set default 2;
-- case: default of a text
-- expect: ~ column t.a: default
create table t (a varchar(20) not null default 'x');
-- change
alter table t alter a set default 'comment ''y'' not null';
-- case: default null instead of a value
-- expect: ~ column t.a: default
create table t (a int default 1);
-- change
alter table t alter a set default null;
-- case: default is an expression
-- expect: ~ column t.a: default
create table t (a varchar(40) default (uuid()));
-- change
alter table t modify a varchar(40) default (upper(uuid()));
-- case: default from a sequence
-- only: MariaDB
-- expect: ~ column t.a: default
create sequence s; create table t (a int);
-- change
alter table t modify a int default (next value for s);
-- case: bit default
-- expect: ~ column t.a: default
create table t (a bit(2) default b'01');
-- change
alter table t modify a bit(2) default b'10';
-- case: on update
-- expect: ~ column t.a: on update
create table t (a datetime default current_timestamp);
-- change
alter table t modify a datetime default current_timestamp on update current_timestamp;
-- case: auto increment
-- expect: ~ column t.a: auto increment
create table t (a int primary key);
-- change
alter table t modify a int auto_increment;
-- case: generated column's expression
-- expect: ~ column t.b: generated
create table t (a int, b int as (a + 1));
-- change
alter table t modify b int as (a + 2);
-- case: virtual or stored
-- expect: ~ column t.b: generated kind
create table t (a int, b int as (a + 1) virtual);
-- change
alter table t drop b, add b int as (a + 1) stored;
-- case: collation of a column
-- expect: ~ column t.a: collation
create table t (a varchar(10));
-- change
alter table t modify a varchar(10) collate utf8mb4_bin;
-- case: character set of a column
-- expect: ~ column t.a: collation
create table t (a varchar(10));
-- change
alter table t modify a varchar(10) character set latin1;
-- case: invisible
-- expect: ~ column t.b: invisible
create table t (a int, b int default 1);
-- change
alter table t modify b int invisible default 1;
-- case: comment on a column
-- expect: ~ column t.a: comment
create table t (a int comment 'one');
-- change
alter table t modify a int comment 'not null default ''x''';
-- case: compressed
-- only: MariaDB
-- expect: ~ column t.a: options
create table t (a varchar(100));
-- change
alter table t modify a varchar(100) compressed;
-- case: column without system versioning
-- only: MariaDB
-- expect: ~ column t.b: options
create table t (a int, b int) with system versioning;
-- change
set system_versioning_alter_history = keep; alter table t modify b int without system versioning;
-- case: check of a column
-- only: MariaDB
-- expect: + constraint t.a
create table t (a int);
-- change
alter table t modify a int check (a > 0);
-- case: condition of a column's check
-- only: MariaDB
-- expect: ~ constraint t.a: expression
create table t (a int check (a > 0));
-- change
alter table t modify a int check (a > 1);
-- case: default that is an expression
-- expect: ~ column t.a: default
create table t (a int, b varchar(40) default (uuid()));
-- change
alter table t alter a set default (1 + 2);
-- case: reference system of a place
-- only: MySQL
-- expect: ~ column t.a: options
create table t (a point not null);
-- change
alter table t modify a point not null srid 4326;
-- case: kind of a generated column's values
-- only: MySQL
-- expect: ~ column t.b: generated kind
create table t (a int, b int as (a + 1) virtual);
-- change
alter table t drop b, add b int as (a + 1) stored;
