package dev.stairway.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kinds of tables, and those that do not take rows from everybody. */
@ExtendWith(EmptyDatabase.class)
class TablesTests {

    @Test
    void rows_fall_into_every_partition(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table days (id int, at timestamptz not null) partition by range (at);
                create table days_1 partition of days for values from ('2020-01-01') to ('2020-02-01');
                create table days_2 partition of days for values from ('2020-02-01') to ('2020-03-01');
                create table kinds (kind text, n int) partition by list (kind);
                create table kinds_a partition of kinds for values in ('a', 'b');
                create table kinds_rest partition of kinds default partition by range (n);
                create table kinds_low partition of kinds_rest for values from (minvalue) to (0);
                create table kinds_high partition of kinds_rest for values from (0) to (maxvalue);
                create table hashed (id int primary key) partition by hash (id);
                create table hashed_0 partition of hashed for values with (modulus 2, remainder 0);
                create table hashed_1 partition of hashed for values with (modulus 2, remainder 1);
                create table years (d date) partition by range (extract(year from d));
                create table years_2020 partition of years for values from (2020) to (2021);
                create table none (id int) partition by list (id)""");

        assertThat(seeded.lines())
                .containsExactly(
                        "public.days: 5 rows",
                        "public.hashed: 5 rows",
                        "public.kinds: 5 rows",
                        "public.none: 0 rows (no partition of relation \"none\" found for row)",
                        "public.years: 5 rows");
        for (String partition :
                new String[] {"days_1", "days_2", "kinds_a", "kinds_low", "kinds_high", "hashed_0", "hashed_1"}) {
            assertThat(seeded.value("select count(*) > 0 from " + partition))
                    .as(partition)
                    .isEqualTo("t");
        }
    }

    @Test
    void tables_that_inherit_have_rows_of_their_own(TestDatabase database) {
        Seeded seeded = Seeded.with(
                database, "create table base (id serial, name text); create table more (size int) inherits (base)");

        assertThat(seeded.value("select count(*) from only base")).isEqualTo("5");
        assertThat(seeded.value("select count(*) from only more")).isEqualTo("5");
    }

    @Test
    void a_table_that_refuses_rows_is_named_with_the_reason(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create function no() returns trigger language plpgsql as $$ begin raise 'read only: %', tg_table_name; end $$;
                create function away() returns trigger language plpgsql as $$ begin return null; end $$;
                create table frozen (id serial primary key, name text);
                create trigger t before insert on frozen for each row execute function no();
                create table swallowed (id serial primary key);
                create trigger gone before insert on swallowed for each row execute function away();
                create table ruled (id serial primary key);
                create rule nothing as on insert to ruled do instead nothing;
                create extension postgres_fdw;
                create server elsewhere foreign data wrapper postgres_fdw;
                create foreign table far (id int) server elsewhere;
                create table fine (id serial primary key);
                create view fine_view as select * from fine""");

        assertThat(seeded.lines())
                .containsExactly(
                        "public.far: 0 rows (it is a foreign table: its rows are another server's)",
                        "public.fine: 5 rows",
                        "public.frozen: 0 rows (read only: frozen)",
                        "public.ruled: 0 rows (the rows were accepted but not stored: the rule nothing turned them away)",
                        "public.swallowed: 0 rows (the rows were accepted but not stored: the trigger gone turned them away)");
        assertThat(seeded.report().unfilled())
                .extracting(table -> table.table().last())
                .containsExactly("far", "frozen", "ruled", "swallowed");
    }

    @Test
    void a_trigger_that_likes_some_rows_gets_those(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table t (id serial primary key, n int not null);
                create function small() returns trigger language plpgsql as $$
                begin if new.n > 1000 then raise 'too many'; end if; return new; end $$;
                create trigger small before insert on t for each row execute function small()""");

        assertThat(seeded.lines()).containsExactly("public.t: 5 rows");
    }

    @Test
    void a_search_vector_is_left_to_its_trigger(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table found (id serial primary key, body text not null, words tsvector not null);
                create trigger words before insert or update on found for each row
                  execute function tsvector_update_trigger(words, 'pg_catalog.simple', body);
                create table plain (id serial primary key, words tsvector)""");

        assertThat(seeded.value("select bool_and(words = to_tsvector('simple', body)) from found"))
                .isEqualTo("t");
        assertThat(seeded.value("select count(words) between 1 and 4 from plain"))
                .isEqualTo("t");
    }

    @Test
    void generated_columns_are_left_to_the_server(TestDatabase database) {
        Seeded seeded = Seeded.with(
                database,
                "create table t (a int not null, b int generated always as (case when a > 0 then 1 end) stored, check (b > 0 or a < 1))");

        assertThat(seeded.lines()).containsExactly("public.t: 5 rows");
    }

    @Test
    void row_security_that_binds_the_owner_is_passed_by_and_stays(TestDatabase database) throws SQLException {
        String role = database.url().database() + "_owner";
        Sql.run(database, "create role " + role + "; grant create on schema public to " + role);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
            statement.execute("""
                    create table secret (id serial primary key, who text not null);
                    alter table secret enable row level security, force row level security;
                    create policy mine on secret using (who = current_user)""");

            SeedReport report = new Seeder(java.util.List.of()).fill(connection);

            assertThat(report.tables()).hasToString("[public.secret: 5 rows]");
            statement.execute("reset role");
        } finally {
            assertThat(Sql.text(database, "select relforcerowsecurity from pg_class where relname = 'secret'"))
                    .isEqualTo("t");
            Sql.run(database, "drop owned by " + role + "; drop role " + role);
        }
    }

    @Test
    void names_of_every_kind_are_understood(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create schema "Größe ""x";
                create table "Größe ""x"."order" ("select" serial primary key, "a b" int check ("a b" > 3),
                  "user" text not null unique, "Ü?" jsonb default '{}');
                create table empty ();
                create table only_id (id serial primary key)""");

        assertThat(seeded.lines())
                .containsExactly("\"Größe \"\"x\".order: 5 rows", "public.empty: 1 row", "public.only_id: 5 rows");
    }

    @Test
    void a_type_that_nobody_knows_is_named(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create type odd;
                create function odd_in(cstring) returns odd language internal immutable strict as 'int4in';
                create function odd_out(odd) returns cstring language internal immutable strict as 'int4out';
                create type odd (input = odd_in, output = odd_out, like = int4);
                create table t (id serial primary key, o odd not null);
                create table u (id serial primary key, o odd)""");

        assertThat(seeded.lines())
                .containsExactly(
                        "public.t: 0 rows (no value of the type public.odd is known (o))",
                        "public.u: 5 rows (no value of the type public.odd is known (o))");
    }
}
