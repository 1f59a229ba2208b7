package dev.stairway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServerTests {

    private static DatabaseServer server;

    @BeforeAll
    static void start() {
        server = new EmbeddedPostgresProvider().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_new_database_is_empty_and_has_a_name_of_its_own() {
        try (TestDatabase one = server.create("walk");
                TestDatabase other = server.create("walk")) {
            assertThat(one.url().database()).matches("stairway_walk_[0-9a-f]{12}");
            assertThat(other.url().database()).isNotEqualTo(one.url().database());
            assertThat(one.server()).isSameAs(server);
            assertThat(one.dataSource()).isSameAs(one.dataSource());
            assertThat(Sql.text(one, "select current_database()"))
                    .isEqualTo(one.url().database());
            assertThat(Sql.text(one, "select current_setting('application_name')"))
                    .isEqualTo("stairway");
            assertThat(Sql.text(one, "select count(*) from pg_class where relnamespace = 'public'::regnamespace"))
                    .isEqualTo("0");
        }
    }

    @Test
    void tidying_clears_the_catalogs_and_changes_nothing_that_is_there() throws SQLException {
        try (TestDatabase database = server.create("walk")) {
            Sql.run(database, "create table kept (id int primary key, note text); insert into kept values (1, 'x')");
            for (int i = 0; i < 30; i++) {
                Sql.run(database, "create table gone (id int primary key); drop table gone");
            }
            SchemaSnapshot before = schema(database);
            database.tidy();
            assertThat(Sql.text(database, """
                            select count(*) from pg_stat_sys_tables
                             where relname in ('pg_class', 'pg_attribute', 'pg_depend') and last_vacuum is not null""")).isEqualTo("3");
            assertThat(schema(database)).isEqualTo(before);
            assertThat(Sql.text(database, "select note from kept")).isEqualTo("x");
        }
    }

    private static SchemaSnapshot schema(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return SchemaReader.read(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a-b", "a\"b", "größe", "a1234567890123456789012345678901234567890"})
    void a_purpose_that_does_not_fit_a_name_is_refused(String purpose) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.create(purpose))
                .withMessage("purpose '%s' is not 1 to 40 letters, digits and underscores".formatted(purpose));
    }

    @Test
    void a_copy_keeps_what_was_said_of_the_original() {
        try (TestDatabase original = server.create("walk")) {
            String name = '"' + original.url().database() + '"';
            Sql.run(
                    original,
                    "alter database %1$s set search_path to \"Odd, name\", public; alter database %1$s set work_mem to '5MB';"
                                    .formatted(name)
                            + " alter role postgres in database %s set \"app.Note\" to 'it''s, that'".formatted(name));
            try (TestDatabase copy = server.copy(original, "at");
                    TestDatabase next = server.copy(copy, "at")) {
                assertThat(Sql.text(next, "show search_path")).isEqualTo("\"Odd, name\", public");
                assertThat(Sql.text(next, "show work_mem")).isEqualTo("5MB");
                assertThat(Sql.text(next, "show \"app.Note\"")).isEqualTo("it's, that");
            }
        }
    }

    @Test
    void a_copy_has_what_the_original_has_and_a_life_of_its_own() {
        try (TestDatabase original = server.create("walk")) {
            Sql.run(original, "create table threads (id int primary key); insert into threads values (1), (2)");
            try (TestDatabase copy = server.copy(original, "at")) {
                Sql.run(copy, "delete from threads where id = 1");
                assertThat(copy.url().database()).startsWith("stairway_at_");
                assertThat(Sql.text(copy, "select count(*) from threads")).isEqualTo("1");
                assertThat(Sql.text(original, "select count(*) from threads")).isEqualTo("2");
            }
        }
    }

    @Test
    void a_copy_ends_idle_connections_of_stairways_own() throws SQLException {
        try (TestDatabase original = server.create("walk");
                Connection idle = original.dataSource().getConnection()) {
            idle.createStatement().execute("select 1");

            assertThatCode(() -> server.copy(original, "at").close()).doesNotThrowAnyException();

            assertThatThrownBy(() -> idle.createStatement().execute("select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_copy_is_refused_while_somebody_else_is_connected_and_the_message_says_who() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("ApplicationName", "pool of the project");
        try (TestDatabase original = server.create("walk");
                Connection other = DriverManager.getConnection(original.url().jdbc(), properties)) {
            DatabaseException failure =
                    catchThrowableOfType(DatabaseException.class, () -> server.copy(original, "at"));

            assertThat(failure.getMessage().replaceAll("pid \\d+", "pid 1"))
                    .isEqualTo("""
                            cannot copy the database %s on PostgreSQL 17.11, embedded: others are connected to it
                            Connected: pool of the project (pid 1, idle)
                            To fix:    close those connections before the database is copied""".formatted(original.url().database()));
            assertThat(other.isValid(5)).isTrue();
        }
    }

    @Test
    void a_transaction_of_stairways_own_is_not_ended_by_a_copy() throws SQLException {
        try (TestDatabase original = server.create("walk");
                Connection busy = original.dataSource().getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("create table a ()");

            assertThatThrownBy(() -> server.copy(original, "at"))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Connected: stairway (pid ")
                    .hasMessageContaining(", idle in transaction)");
            busy.commit();
        }
    }

    @Test
    void many_copies_at_the_same_time_all_succeed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (TestDatabase original = server.create("walk")) {
            Sql.run(original, "create table a as select 1 as b");
            Callable<String> copy = () -> {
                try (TestDatabase database = server.copy(original, "at")) {
                    return Sql.text(database, "select b from a");
                }
            };
            for (Future<String> answer :
                    threads.invokeAll(Stream.generate(() -> copy).limit(40).toList())) {
                assertThat(answer.get()).isEqualTo("1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_database_of_another_server_is_not_copied() {
        try (DatabaseServer other = running();
                TestDatabase database = other.create("walk")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.copy(database, "at"))
                    .withMessage("%s is no database of the server PostgreSQL 17.11, embedded", database.url());
        }
    }

    @Test
    void closing_a_database_drops_it_even_under_its_users() throws SQLException {
        TestDatabase database = server.create("walk");
        try (Connection user = database.dataSource().getConnection()) {
            database.close();
            database.close();

            assertThat(user.isValid(5)).isFalse();
            assertThat(databases()).doesNotContain(database.url().database());
        }
    }

    @Test
    void a_kept_database_survives_its_closing() {
        TestDatabase database = server.create("walk");
        database.keep();
        database.close();

        assertThat(databases()).contains(database.url().database());
    }

    @Test
    void a_server_that_stays_loses_only_the_databases_that_stairway_made_and_nobody_keeps() {
        DatabaseServer staying = running();
        TestDatabase kept = staying.create("kept");
        kept.keep();
        TestDatabase dropped = staying.create("dropped");
        TestDatabase stranger = server.create("stranger");

        staying.close();
        staying.close();
        dropped.close();

        assertThat(databases())
                .contains(kept.url().database(), stranger.url().database())
                .doesNotContain(dropped.url().database());
        stranger.close();
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_its_password() {
        ConnectionUrl nowhere = new ConnectionUrl("postgresql", "127.0.0.1", 1, "postgres", "postgres", "secret");

        assertThatThrownBy(() -> new PostgresServer(nowhere, "external", Duration.ZERO, Lifetime.OUTLIVES_THE_RUN))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("cannot reach jdbc:postgresql://127.0.0.1:1/postgres: ")
                .hasMessageNotContaining("secret");
    }

    /** The same server, as if somebody else had started it. */
    private static DatabaseServer running() {
        try (TestDatabase database = server.create("url")) {
            return new PostgresServer(
                    database.url().withDatabase("postgres"), "external", Duration.ZERO, Lifetime.OUTLIVES_THE_RUN);
        }
    }

    private static List<String> databases() {
        try (TestDatabase database = server.create("look")) {
            return List.of(Sql.text(database, "select string_agg(datname, ',') from pg_database")
                    .split(","));
        }
    }
}
