-- case: table added
-- expect: + table u
-- expect: + column u.a
-- change
create table u (a int);
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
rename table t to u;
-- case: engine
-- expect: ~ table t: engine
create table t (a int);
-- change
alter table t engine = myisam;
-- case: default collation of a table
-- expect: ~ table t: collation
create table t (a varchar(10), b int) collate utf8mb4_unicode_ci;
-- change
alter table t collate utf8mb4_general_ci;
-- case: collation of a table and its columns
-- expect: ~ table t: collation
-- expect: ~ column t.a: collation
create table t (a varchar(10), b int) collate utf8mb4_unicode_ci;
-- change
alter table t convert to character set utf8mb4 collate utf8mb4_general_ci;
-- case: row format
-- expect: ~ table t: row format
create table t (a int);
-- change
alter table t row_format = compressed;
-- case: comment on a table
-- expect: ~ table t: comment
create table t (a int) comment = 'it''s one';
-- change
alter table t comment = 'it''s \\ another\none';
-- case: option of a table
-- expect: ~ table t: options
create table t (a int);
-- change
alter table t stats_persistent = 1;
-- case: key block size of a table
-- expect: ~ table t: options
create table t (a int) row_format = compressed key_block_size = 8;
-- change
alter table t key_block_size = 4;
-- case: partitions added
-- expect: ~ table t: partitioned by
create table t (a int);
-- change
alter table t partition by hash (a) partitions 3;
-- case: bound of a partition
-- expect: ~ table t: partitioned by
create table t (a int) partition by range (a) (partition p values less than (10));
-- change
alter table t reorganize partition p into (partition p values less than (20));
-- case: system versioning
-- only: MariaDB
-- expect: ~ table t: system versioned
create table t (a int);
-- change
alter table t add system versioning;
-- case: period for application time
-- only: MariaDB
-- expect: ~ table t: periods
create table t (a int, b date not null, c date not null);
-- change
alter table t add period for p (b, c);
-- case: collation of the database
-- expect: + database database
-- change
alter database collate utf8mb4_unicode_ci;
-- case: comment on the database
-- only: MariaDB
-- expect: + database database
-- change
alter database comment 'mine';
-- case: order of columns
-- expect: ~ table t: columns
create table t (a int, b int);
-- change
alter table t modify a int after b;
