package dev.stairway.database.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.PostgresServer;
import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Servers that others run: an embedded one, started here, is the other's. */
class ExternalPostgresProviderTests {

    private static final Map<String, String> PASSWORD = Map.of("PGPASSWORD", "geheim-7");
    private static DatabaseServer others;
    private static TestDatabase theirs;

    /** Logins by password, and one role that may make databases and nothing else. */
    @BeforeAll
    static void start() {
        others = new EmbeddedPostgresProvider().start();
        theirs = others.create("theirs");
        Sql.run(theirs, "create table people (id int); create type mood as enum ('fine'); create schema stock");
        Sql.run(
                theirs,
                "create role walker login createdb password 'geheim-7'; create role reader login password 'geheim-7'");
        String rules = Sql.text(theirs, "show hba_file");
        Sql.run(theirs, """
                create temp table rules (place serial, line text);
                insert into rules (line) values ('host all walker,reader 127.0.0.1/32 scram-sha-256');
                copy rules (line) from '%1$s' with (delimiter e'\\x01');
                copy (select line from rules order by place) to '%1$s' with (delimiter e'\\x01');
                select pg_reload_conf()""".formatted(rules));
    }

    @AfterAll
    static void stop() {
        others.close();
    }

    @Test
    void databases_are_made_copied_and_dropped_and_nothing_else_is_touched() {
        String before = databases();
        DatabaseServer server = external("postgres?user=walker", PASSWORD).start();
        TestDatabase original = server.create("walk");
        Sql.run(original, "create table threads (id int); insert into threads values (1)");
        TestDatabase copy = server.copy(original, "at");

        assertThat(server.description()).matches("PostgreSQL 17\\.11, external 127\\.0\\.0\\.1:\\d+");
        assertThat(Sql.text(copy, "select count(*) from threads")).isEqualTo("1");
        assertThat(Sql.text(copy, "select current_user")).isEqualTo("walker");
        assertThat(Sql.text(
                        copy,
                        "select datlocale || pg_encoding_to_char(encoding) from pg_database"
                                + " where datname = current_database()"))
                .isEqualTo("C.UTF-8UTF8");
        server.close();
        assertThat(databases()).isEqualTo(before);
        assertThat(Sql.text(theirs, "select count(*) from people")).isEqualTo("0");
    }

    @Test
    void a_database_that_somebody_uses_is_refused() {
        String name = theirs.url().database();
        assertThatThrownBy(() -> external(name + "?user=walker", PASSWORD).start())
                .isInstanceOf(DatabaseException.class)
                .hasMessage("""
                        %s is refused: the database is not empty (relation public.people, type public.mood), and Stairway never works in a database that it did not make
                        To fix:    name a server for tests, and on it the database postgres or an empty one, to connect from""".formatted(theirs.url()));
        try (TestDatabase empty = others.create("empty")) {
            Sql.run(empty, "create extension citext");
            external(empty.url().database() + "?user=walker", PASSWORD).start().close();
        }
    }

    @Test
    void a_template_is_refused() {
        assertThatThrownBy(() -> external("template1?user=walker", PASSWORD).start())
                .hasMessageContaining("template1 is refused: the database is a template");
    }

    @Test
    void a_user_who_may_not_make_databases_is_told_so() {
        assertThatThrownBy(() -> external("postgres?user=reader", PASSWORD).start())
                .hasMessage("""
                        %s is refused: the user reader may not make databases
                        To fix:    alter role "reader" createdb, or name another user""".formatted(theirs.url().withDatabase("postgres")));
    }

    @Test
    void a_wrong_password_is_told_but_not_shown() {
        assertThatThrownBy(() -> external("postgres?user=walker", Map.of("PGPASSWORD", "falsch-8"))
                        .start())
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("cannot reach %s as user walker: "
                        .formatted(theirs.url().withDatabase("postgres")))
                .hasMessageContaining("password authentication failed")
                .hasMessageContaining("STAIRWAY_POSTGRES_PASSWORD")
                .hasStackTraceContaining("authentication failed")
                .satisfies(error -> assertThat(traceOf(error)).doesNotContain("falsch-8"));
    }

    private static String traceOf(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void what_a_killed_run_left_is_named_but_not_what_a_living_one_uses() {
        PostgresServer killed =
                (PostgresServer) external("postgres?user=walker", PASSWORD).start();
        PostgresServer living =
                (PostgresServer) external("postgres?user=walker", PASSWORD).start();
        String left = killed.create("walk").url().database();
        String used = living.create("walk").url().database();
        assertThat(living.leftBehind()).isEmpty();

        Sql.run(
                theirs,
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                        + " where application_name = (select shobj_description(oid, 'pg_database') from pg_database where datname = '"
                        + left + "')");

        assertThat(living.leftBehind()).hasValue("""
                databases of earlier runs are left (1), and no run uses them now; to drop them:
                  drop database %s;""".formatted(left));
        assertThat(databases()).contains(left, used);
        killed.close();
        living.close();
        assertThat(databases()).doesNotContain(left, used);
    }

    @Test
    void providers_of_one_place_and_user_are_equal() {
        ExternalProvider provider = external("postgres?user=walker", PASSWORD);
        assertThat(provider)
                .isEqualTo(external("?user=walker", Map.of()))
                .hasSameHashCodeAs(external("?user=walker", Map.of()))
                .isNotEqualTo(external("postgres?user=reader", PASSWORD));
        assertThat(provider.description())
                .isEqualTo("PostgreSQL, external 127.0.0.1:" + theirs.url().port());
    }

    private static ExternalProvider external(String place, Map<String, String> environment) {
        ConnectionUrl url = theirs.url();
        return ExternalProvider.postgres(
                "jdbc:postgresql://%s:%d/%s".formatted(url.host(), url.port(), place), environment::get);
    }

    private static String databases() {
        return Sql.text(theirs, "select string_agg(datname, ',' order by datname) from pg_database");
    }
}
