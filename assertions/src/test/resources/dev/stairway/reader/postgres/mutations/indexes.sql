-- case: index added
-- expect: + index public.i
create table t (a int);
-- change
create index i on t (a);
-- case: index unique
-- expect: ~ index public.i: definition, unique
create table t (a int); create index i on t (a);
-- change
drop index i; create unique index i on t (a);
-- case: index method
-- expect: ~ index public.i: definition, method
create table t (a int); create index i on t (a);
-- change
drop index i; create index i on t using hash (a);
-- case: index predicate
-- expect: ~ index public.i: definition, predicate
create table t (a int); create index i on t (a) where a > 0;
-- change
drop index i; create index i on t (a);
-- case: index expression
-- expect: ~ index public.i: columns, definition
create table t (a text); create index i on t (lower(a));
-- change
drop index i; create index i on t (upper(a));
-- case: index columns
-- expect: ~ index public.i: columns, definition
create table t (a int, b int); create index i on t (a, b);
-- change
drop index i; create index i on t (b, a);
-- case: index order
-- expect: ~ index public.i: columns, definition
create table t (a int); create index i on t (a);
-- change
drop index i; create index i on t (a desc);
-- case: index nulls order
-- expect: ~ index public.i: columns, definition
create table t (a int); create index i on t (a);
-- change
drop index i; create index i on t (a nulls first);
-- case: index operator class
-- expect: ~ index public.i: columns, definition
create table t (a varchar(9)); create index i on t (a);
-- change
drop index i; create index i on t (a varchar_pattern_ops);
-- case: index operator class of an extension
-- expect: ~ index public.i: columns, definition
create extension pg_trgm; create table t (a text); create index i on t using gist (a gist_trgm_ops);
-- change
drop index i; create index i on t using gist (a gist_trgm_ops (siglen = 32));
-- case: index collation
-- expect: ~ index public.i: columns, definition
create table t (a text); create index i on t (a);
-- change
drop index i; create index i on t (a collate "C");
-- case: index include
-- expect: ~ index public.i: definition, include
create table t (a int, b int); create index i on t (a);
-- change
drop index i; create index i on t (a) include (b);
-- case: index nulls not distinct
-- since: 15
-- expect: ~ index public.i: definition, nulls not distinct
create table t (a int); create unique index i on t (a);
-- change
drop index i; create unique index i on t (a) nulls not distinct;
-- case: index option
-- expect: ~ index public.i: definition, options
create table t (a int); create index i on t (a);
-- change
alter index i set (fillfactor = 50);
-- case: index clustered
-- expect: ~ index public.i: clustered
create table t (a int); create index i on t (a);
-- change
alter table t cluster on i;
-- case: index statistics
-- expect: ~ index public.i: statistics
create table t (a text); create index i on t (lower(a));
-- change
alter index i alter column 1 set statistics 300;
-- case: index comment
-- expect: ~ index public.i: comment
create table t (a int); create index i on t (a);
-- change
comment on index i is 'x';
-- case: index of another table
-- expect: ~ index public.i: definition, table
create table t (a int); create table u (a int); create index i on t (a);
-- change
drop index i; create index i on u (a);
-- case: index invalid
-- not restored: pg_dump leaves an invalid index out
-- expect: ~ index public.i: invalid
create table t (a int); create index i on t (a);
-- change
update pg_index set indisvalid = false where indexrelid = 'i'::regclass;
-- case: index of a partition attached
-- expect: ~ index public.ci: partition of
-- expect: ~ index public.i: invalid
create table t (a int) partition by range (a); create table c partition of t for values from (0) to (10);
create index i on only t (a); create index ci on c (a);
-- change
alter index i attach partition ci;
-- case: index on a materialized view
-- expect: + index public.i
create materialized view m as select 1 as a;
-- change
create index i on m (a);
