-- case: primary key added
-- expect: + constraint public.t.t_pkey
create table t (a int not null);
-- change
alter table t add primary key (a);
-- case: primary key becomes unique
-- expect: ~ constraint public.t.k: definition, type
create table t (a int not null, constraint k primary key (a));
-- change
alter table t drop constraint k; alter table t alter a set not null; alter table t add constraint k unique (a);
-- case: order of key columns
-- expect: ~ constraint public.t.k: columns, definition
create table t (a int not null, b int not null, constraint k primary key (a, b));
-- change
alter table t drop constraint k; alter table t add constraint k primary key (b, a);
-- case: constraint renamed
-- expect: - constraint public.t.k
-- expect: + constraint public.t.l
create table t (a int, constraint k unique (a));
-- change
alter table t rename constraint k to l;
-- case: unique with nulls not distinct
-- since: 15
-- expect: ~ constraint public.t.k: definition, nulls not distinct
create table t (a int, constraint k unique (a));
-- change
alter table t drop constraint k; alter table t add constraint k unique nulls not distinct (a);
-- case: included columns of a key
-- expect: ~ constraint public.t.k: definition, include
create table t (a int, b int, constraint k unique (a));
-- change
alter table t drop constraint k; alter table t add constraint k unique (a) include (b);
-- case: storage parameter of a key
-- expect: ~ constraint public.t.k: options
create table t (a int, constraint k unique (a));
-- change
alter index k set (fillfactor = 50);
-- case: key that the table is clustered on
-- expect: ~ constraint public.t.k: clustered
create table t (a int, constraint k unique (a));
-- change
alter table t cluster on k;
-- case: key as replica identity
-- expect: ~ constraint public.t.k: replica identity
-- expect: ~ table public.t: replica identity
create table t (a int not null, constraint k unique (a));
-- change
alter table t replica identity using index k;
-- case: comment on the index of a key
-- expect: ~ constraint public.t.k: index comment
create table t (a int, constraint k unique (a));
-- change
comment on index k is 'x';
-- case: comment on a constraint
-- expect: ~ constraint public.t.k: comment
create table t (a int, constraint k unique (a));
-- change
comment on constraint k on t is 'x';
-- case: deferrable
-- expect: ~ constraint public.t.k: deferrable, definition
create table t (a int primary key, b int, constraint k foreign key (b) references t);
-- change
alter table t alter constraint k deferrable;
-- case: initially deferred
-- expect: ~ constraint public.t.k: definition, initially deferred
create table t (a int primary key, b int, constraint k foreign key (b) references t deferrable);
-- change
alter table t alter constraint k deferrable initially deferred;
-- case: unique key deferrable
-- expect: ~ constraint public.t.k: deferrable, definition
create table t (a int, constraint k unique (a));
-- change
alter table t drop constraint k; alter table t add constraint k unique (a) deferrable;
-- case: foreign key added
-- expect: + constraint public.t.k
create table t (a int primary key, b int);
-- change
alter table t add constraint k foreign key (b) references t;
-- case: foreign key on delete
-- expect: ~ constraint public.t.k: definition, on delete
create table t (a int primary key, b int, constraint k foreign key (b) references t);
-- change
alter table t drop constraint k; alter table t add constraint k foreign key (b) references t on delete cascade;
-- case: foreign key on update
-- expect: ~ constraint public.t.k: definition, on update
create table t (a int primary key, b int, constraint k foreign key (b) references t on update cascade);
-- change
alter table t drop constraint k; alter table t add constraint k foreign key (b) references t on update set null;
-- case: foreign key restrict or no action
-- expect: ~ constraint public.t.k: definition, on delete
create table t (a int primary key, b int, constraint k foreign key (b) references t on delete restrict);
-- change
alter table t drop constraint k; alter table t add constraint k foreign key (b) references t on delete no action;
-- case: foreign key set null on some columns only
-- since: 15
-- expect: ~ constraint public.t.k: definition
create table t (a int, b int, c int, d int, primary key (a, b), constraint k foreign key (c, d) references t on delete set null);
-- change
alter table t drop constraint k; alter table t add constraint k foreign key (c, d) references t on delete set null (d);
-- case: foreign key match full
-- expect: ~ constraint public.t.k: definition, match
create table t (a int, b int, c int, d int, primary key (a, b), constraint k foreign key (c, d) references t);
-- change
alter table t drop constraint k; alter table t add constraint k foreign key (c, d) references t match full;
-- case: foreign key to another table
-- expect: ~ constraint public.t.k: definition, references
create table t (a int primary key, b int); create table u (a int primary key); alter table t add constraint k foreign key (b) references t;
-- change
alter table t drop constraint k; alter table t add constraint k foreign key (b) references u;
-- case: foreign key to another column
-- expect: ~ constraint public.t.k: definition, referenced columns
create table t (a int primary key, b int, c int unique, constraint k foreign key (b) references t);
-- change
alter table t drop constraint k; alter table t add constraint k foreign key (b) references t (c);
-- case: foreign key not valid
-- expect: ~ constraint public.t.k: definition, not valid
create table t (a int primary key, b int, constraint k foreign key (b) references t);
-- change
alter table t drop constraint k; alter table t add constraint k foreign key (b) references t not valid;
-- case: triggers of a foreign key disabled
-- pg_dump differs: it does not look at the triggers behind a constraint
-- expect: ~ constraint public.t.k: triggers
create table u (a int primary key); create table t (b int, constraint k foreign key (b) references u);
-- change
alter table t disable trigger all;
-- case: triggers of a partition's copy of a foreign key disabled
-- since: 15
-- not restored: pg_dump calls the triggers by names that another database does not have
-- expect: + constraint public.p1.k
create table u (a int primary key); create table t (b int, constraint k foreign key (b) references u) partition by list (b); create table p1 partition of t for values in (1); create table p2 partition of t for values in (2);
-- change
alter table p1 disable trigger all;
-- case: triggers of a partition's copy of a foreign key disabled, of an older server
-- until: 14
-- pg_dump differs: before 15 it does not look at these triggers
-- not restored: pg_dump calls the triggers by names that another database does not have
-- expect: + constraint public.p1.k
create table u (a int primary key); create table t (b int, constraint k foreign key (b) references u) partition by list (b); create table p1 partition of t for values in (1); create table p2 partition of t for values in (2);
-- change
alter table p1 disable trigger all;
-- case: check expression
-- expect: ~ constraint public.t.k: definition, expression
create table t (a int, constraint k check (a > 0));
-- change
alter table t drop constraint k; alter table t add constraint k check (a >= 0);
-- case: check of other columns
-- expect: ~ constraint public.t.k: columns, definition, expression
create table t (a int, b int, constraint k check (a > 0));
-- change
alter table t drop constraint k; alter table t add constraint k check (a > b);
-- case: check no inherit
-- expect: ~ constraint public.t.k: definition, no inherit
create table t (a int, constraint k check (a > 0));
-- change
alter table t drop constraint k; alter table t add constraint k check (a > 0) no inherit;
-- case: check not valid
-- expect: ~ constraint public.t.k: definition, not valid
create table t (a int, constraint k check (a > 0));
-- change
alter table t drop constraint k; alter table t add constraint k check (a > 0) not valid;
-- case: exclusion operator
-- expect: ~ constraint public.t.k: definition
create table t (a int4range, constraint k exclude using gist (a with &&));
-- change
alter table t drop constraint k; alter table t add constraint k exclude using gist (a with =);
-- case: exclusion predicate
-- expect: ~ constraint public.t.k: definition
create table t (a int4range, constraint k exclude using gist (a with &&));
-- change
alter table t drop constraint k; alter table t add constraint k exclude using gist (a with &&) where (not isempty(a));
