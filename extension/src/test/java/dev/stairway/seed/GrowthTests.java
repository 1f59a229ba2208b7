package dev.stairway.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How rows grow with the schema. */
@ExtendWith(EmptyDatabase.class)
class GrowthTests {

    private static final String SCHEMA = """
            create type mood as enum ('sad', 'ok');
            create table threads (id uuid primary key, title varchar(20), mood mood not null);
            create table messages (id serial primary key, thread_id uuid not null references threads, at timestamptz);
            create table alembic_version (version_num varchar(32) not null)""";
    private static final String EVERYTHING = """
            select coalesce(string_agg(t::text, '|' order by t::text), '') from (
              select to_jsonb(m)::text from messages m union all select to_jsonb(t)::text from threads t) t(t)""";

    @Test
    void the_same_schema_gets_the_same_rows(TestDatabase database) {
        Seeded first = Seeded.with(database, SCHEMA);
        String rows = first.value(EVERYTHING);
        try (TestDatabase other = database.server().create("seed")) {
            Seeded second = Seeded.with(other, SCHEMA);

            assertThat(second.report()).isEqualTo(first.report());
            assertThat(second.value(EVERYTHING)).isEqualTo(rows).hasSizeGreaterThan(500);
        }
    }

    @Test
    void the_bookkeeping_of_a_tool_is_left_alone(TestDatabase database) {
        Seeded seeded = Seeded.with(database, SCHEMA);

        assertThat(seeded.lines()).containsExactly("public.messages: 5 rows", "public.threads: 5 rows");
        assertThat(seeded.value("select count(*) from alembic_version")).isEqualTo("0");
    }

    @Test
    void a_second_time_nothing_is_added(TestDatabase database) {
        Seeded seeded = Seeded.with(database, SCHEMA);
        String rows = seeded.value(EVERYTHING);

        SeedReport again = Seeded.grow(database, seeded.report());

        assertThat(again.inserted()).isZero();
        assertThat(again.tables()).hasToString("[public.messages: 5 rows, public.threads: 5 rows]");
        assertThat(seeded.value(EVERYTHING)).isEqualTo(rows);
    }

    @Test
    void new_tables_and_new_columns_are_filled(TestDatabase database) {
        Seeded seeded = Seeded.with(database, SCHEMA);
        Sql.run(database, """
                create table tags (id serial primary key, thread_id uuid not null references threads);
                alter table threads add column summary text;
                alter table messages alter column at type timestamp""");

        SeedReport grown = Seeded.grow(database, seeded.report());

        assertThat(grown.tables())
                .hasToString("[public.messages: 10 rows, public.tags: 5 rows, public.threads: 10 rows]");
        assertThat(grown.inserted()).isEqualTo(15);
        assertThat(seeded.value("select count(distinct summary) from threads")).isEqualTo("3");
    }

    @Test
    void a_new_label_and_a_new_null_ask_for_rows_and_a_narrower_column_does_not(TestDatabase database) {
        Seeded seeded = Seeded.with(database, SCHEMA);
        Sql.run(database, "alter type mood add value 'great'; alter table messages alter thread_id drop not null");

        SeedReport grown = Seeded.grow(database, seeded.report());

        assertThat(grown.tables()).hasToString("[public.messages: 10 rows, public.threads: 10 rows]");
        assertThat(seeded.value("select count(distinct mood) from threads")).isEqualTo("3");
        assertThat(seeded.value("select count(*) > count(thread_id) from messages"))
                .isEqualTo("t");
        Sql.run(
                database,
                "delete from messages where thread_id is null; alter table messages alter thread_id set not null");
        assertThat(Seeded.grow(database, grown).inserted()).isZero();
    }

    @Test
    void rows_that_an_upgrade_removed_come_again(TestDatabase database) {
        Seeded seeded = Seeded.with(database, SCHEMA);
        Sql.run(database, "delete from messages where id > 2");

        SeedReport grown = Seeded.grow(database, seeded.report());

        assertThat(grown.inserted()).isEqualTo(3);
        assertThat(seeded.value("select count(*) from messages")).isEqualTo("5");
    }

    @Test
    void only_the_named_tables_are_looked_at(TestDatabase database) throws SQLException {
        Seeded seeded = Seeded.with(database, SCHEMA);
        Sql.run(database, """
                create table tags (id serial primary key, thread_id uuid not null references threads);
                create table others (id serial primary key)""");

        try (Connection connection = database.dataSource().getConnection()) {
            Seeder seeder = new Seeder(List.of("alembic_version"));
            Set<QualifiedName> tags = Set.of(QualifiedName.of("public", "tags"));
            SeedReport grown = seeder.grow(connection, seeder.look(connection), seeded.report(), tags);

            assertThat(grown.tables())
                    .hasToString("[public.messages: 5 rows, public.tags: 5 rows, public.threads: 5 rows]");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void rows_that_somebody_wrote_by_hand_do_not_stand_in_the_way(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table a (id serial primary key, name text unique);
                insert into a (id, name) select i, 'text ' || i from generate_series(1, 300) i;
                create table b (id int primary key);
                insert into b select generate_series(900001, 900200)""");

        assertThat(seeded.lines()).containsExactly("public.a: 5 rows", "public.b: 5 rows");
    }

    @Test
    void inside_of_a_transaction_the_rows_are_part_of_it(TestDatabase database) throws SQLException {
        Sql.run(database, SCHEMA);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table uncommitted (id serial primary key)");

            SeedReport report = new Seeder(List.of()).fill(connection);

            assertThat(report.tables())
                    .hasToString("[public.alembic_version: 5 rows, public.messages: 5 rows,"
                            + " public.threads: 5 rows, public.uncommitted: 5 rows]");
            connection.rollback();
        }
        assertThat(Sql.text(database, "select count(*) from threads")).isEqualTo("0");
    }

    @Test
    void the_session_is_as_it_was(TestDatabase database) throws SQLException {
        Sql.run(database, SCHEMA);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set timezone to 'Asia/Tokyo'; set search_path to pg_catalog");

            new Seeder(List.of()).fill(connection);

            try (var row = statement.executeQuery(
                    "select current_setting('timezone') || ' ' || current_setting('search_path')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("Asia/Tokyo pg_catalog");
            }
        }
    }
}
