-- case: partition attached
-- expect: ~ column public.c.a: inherited
-- expect: ~ table public.c: bounds, partition of
create table t (a int) partition by range (a); create table c (a int);
-- change
alter table t attach partition c for values from (0) to (10);
-- case: partition by hash and its bound
-- expect: ~ table public.c: bounds
create table t (a int) partition by hash (a); create table c partition of t for values with (modulus 2, remainder 0);
-- change
alter table t detach partition c; alter table t attach partition c for values with (modulus 2, remainder 1);
-- case: partition key with an operator class and a collation
-- expect: ~ table public.t: partition by
create table t (a text) partition by range (a);
-- change
drop table t; create table t (a text) partition by range (a collate "C" text_pattern_ops);
-- case: partition key expression
-- expect: ~ table public.t: partition by
create table t (a int) partition by list ((a % 2));
-- change
drop table t; create table t (a int) partition by list ((a % 3));
-- case: partition becomes partitioned itself
-- expect: ~ table public.c: partition by
create table t (a int) partition by list (a); create table c partition of t for values in (1);
-- change
drop table c; create table c partition of t for values in (1) partition by list (a);
-- case: default of a partition's column
-- expect: ~ column public.c.a: default
create table t (a int) partition by list (a); create table c partition of t for values in (1);
-- change
alter table c alter a set default 1;
-- case: not null of a partition's column
-- expect: ~ column public.c.a: not null
create table t (a int) partition by list (a); create table c partition of t for values in (1);
-- change
alter table c alter a set not null;
-- case: check of a partition
-- expect: + constraint public.c.k
create table t (a int) partition by list (a); create table c partition of t for values in (1);
-- change
alter table c add constraint k check (a > 0);
-- case: check on the parent only
-- expect: + constraint public.p.k
create table p (a int); create table c () inherits (p);
-- change
alter table p add constraint k check (a > 0) no inherit;
-- case: inherited check
-- expect: + constraint public.c.k
-- expect: + constraint public.p.k
create table p (a int); create table c () inherits (p);
-- change
alter table p add constraint k check (a > 0);
-- case: key of a partition not attached
-- expect: + constraint public.c.k
create table t (a int) partition by list (a); create table c partition of t for values in (1);
-- change
alter table c add constraint k unique (a);
-- case: two parents in another order
-- expect: ~ table public.c: inherits
create table p (a int); create table q (a int); create table c () inherits (p, q);
-- change
drop table c; create table c () inherits (q, p);
-- case: default in an inheriting table
-- expect: ~ column public.c.a: default
create table p (a int default 1); create table c () inherits (p);
-- change
alter table c alter a set default 2;
-- case: trigger of a partitioned table
-- expect: + trigger public.t.g
create table t (a int) partition by list (a); create table c partition of t for values in (1); create function f() returns trigger language plpgsql as 'begin return new; end';
-- change
create trigger g after insert on t for each row execute function f();
-- case: typed table with an option of a column
-- expect: ~ column public.t.a: default
create type y as (a int, b text); create table t of y;
-- change
drop table t; create table t of y (a with options default 3);
-- case: typed table no longer typed
-- expect: ~ table public.t: of type
create type y as (a int); create table t of y;
-- change
alter table t not of;
-- case: replica identity nothing
-- expect: ~ table public.t: replica identity
create table t (a int);
-- change
alter table t replica identity nothing;
-- case: user option of a table
-- expect: ~ table public.t: options
create table t (a int);
-- change
alter table t set (user_catalog_table = true);
-- case: parallel workers of a partition
-- expect: ~ table public.c: options
create table t (a int) partition by list (a); create table c partition of t for values in (1);
-- change
alter table c set (parallel_workers = 3);
-- case: not enforced check
-- since: 18
-- expect: ~ constraint public.t.k: definition, not enforced, not valid
create table t (a int, constraint k check (a > 0));
-- change
alter table t drop constraint k; alter table t add constraint k check (a > 0) not enforced;
-- case: not enforced foreign key
-- since: 18
-- expect: ~ constraint public.t.k: definition, not enforced, not valid
create table t (a int primary key, b int, constraint k foreign key (b) references t);
-- change
alter table t alter constraint k not enforced;
-- case: named not null
-- since: 18
-- expect: + constraint public.t.k
create table t (a int not null);
-- change
alter table t drop constraint t_a_not_null; alter table t add constraint k not null a;
-- case: not null that is not inherited
-- since: 18
-- expect: + constraint public.t.t_a_not_null
create table t (a int not null);
-- change
alter table t drop constraint t_a_not_null; alter table t add constraint t_a_not_null not null a no inherit;
-- case: not null that is not valid
-- since: 18
-- expect: + constraint public.t.t_a_not_null
-- expect: ~ column public.t.a: not null
create table t (a int);
-- change
alter table t add constraint t_a_not_null not null a not valid;
-- case: comment on a not null
-- since: 18
-- expect: + constraint public.t.t_a_not_null
create table t (a int not null);
-- change
comment on constraint t_a_not_null on t is 'x';
-- case: virtual generated column
-- since: 18
-- expect: ~ column public.t.b: generated kind
create table t (a int, b int generated always as (a * 2) stored);
-- change
alter table t drop b; alter table t add b int generated always as (a * 2) virtual;
-- case: key without overlaps
-- since: 18
-- expect: ~ constraint public.t.k: definition
create extension btree_gist; create table t (a int, b tstzrange, constraint k unique (a, b));
-- change
alter table t drop constraint k; alter table t add constraint k unique (a, b without overlaps);
-- case: foreign key of a period
-- since: 18
-- expect: + constraint public.t.k
create extension btree_gist; create table t (a int, b tstzrange, c tstzrange, primary key (a, b without overlaps));
-- change
alter table t add constraint k foreign key (a, period c) references t (a, period b);
-- case: compression of a materialized view's column
-- since: 14
-- expect: ~ materialized view public.v: column storage
create materialized view v as select 'x'::text as a;
-- change
alter materialized view v alter a set compression pglz;
-- case: comment on an index of a partition
-- expect: ~ index public.c_a_idx: comment
create table t (a int) partition by list (a); create table c partition of t for values in (1); create index i on t (a);
-- change
comment on index c_a_idx is 'x';
-- case: index of a partition renamed
-- expect: + index public.j
-- expect: - index public.c_a_idx
create table t (a int) partition by list (a); create table c partition of t for values in (1); create index i on t (a);
-- change
alter index c_a_idx rename to j;
-- case: index on the partitioned table only
-- expect: + index public.i
create table t (a int) partition by list (a); create table c partition of t for values in (1);
-- change
create index i on only t (a);
-- case: statistics target of an expression in an index
-- expect: ~ index public.i: statistics
create table t (a int); create index i on t ((a + 1), (a + 2));
-- change
alter index i alter column 2 set statistics 99;
-- case: view with security invoker
-- since: 15
-- expect: ~ view public.v: options
create table t (a int); create view v as select a from t;
-- change
alter view v set (security_invoker = true);
-- case: column of a view renamed
-- expect: ~ view public.v: columns, definition
create view v as select 1 as a;
-- change
alter view v rename a to b;
-- case: rule on a view
-- expect: + rule public.v.r
create table t (a int); create view v as select a from t;
-- change
create rule r as on delete to v do instead delete from t;
-- case: instead of trigger on a view
-- expect: + trigger public.v.g
create view v as select 1 as a; create function f() returns trigger language plpgsql as 'begin return new; end';
-- change
create trigger g instead of insert on v for each row execute function f();
-- case: comment on a rule
-- expect: ~ rule public.t.r: comment
create table t (a int); create rule r as on delete to t do also notify x;
-- change
comment on rule r on t is 'x';
-- case: rule enabled always
-- expect: ~ rule public.t.r: enabled
create table t (a int); create rule r as on delete to t do also notify x;
-- change
alter table t enable always rule r;
-- case: trigger for replicas
-- expect: ~ trigger public.t.g: enabled
create table t (a int); create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger g before insert on t for each row execute function f();
-- change
alter table t enable replica trigger g;
-- case: name with quotes, dots, a line end and an emoji
-- expect: + column public."a.""b\n😀".a
-- expect: + table public."a.""b\n😀"
-- expect: - column public."a.b".a
-- expect: - table public."a.b"
create table "a.b" (a int);
-- change
alter table "a.b" rename to "a.""b
😀";
-- case: identity sequence with another name
-- expect: + sequence public.s
-- expect: - sequence public.t_a_seq
create table t (a int generated always as identity);
-- change
alter sequence t_a_seq rename to s;
-- case: identity limits
-- expect: ~ sequence public.t_a_seq: cache, cycle, max
create table t (a int generated always as identity);
-- change
alter table t alter a set maxvalue 99 set cycle set cache 4;
-- case: sequence of an identity unlogged
-- since: 15
-- expect: ~ sequence public.t_a_seq: persistence
create unlogged table t (a int generated always as identity);
-- change
alter sequence t_a_seq set logged;
