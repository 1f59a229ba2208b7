package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A class on a server that somebody else runs, as a user who may make databases and nothing else. */
class ExternalServerTests {

    private static DatabaseServer others;
    private static TestDatabase theirs;

    @BeforeAll
    static void start() {
        others = new EmbeddedPostgresProvider("13").start();
        theirs = others.create("theirs");
        Sql.run(theirs, "create table people (id int); create role walker login createdb");
    }

    @AfterAll
    static void stop() {
        others.close();
    }

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    @Postgres(url = "jdbc:postgresql://db.example")
    static class SoundTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    @Postgres(url = "jdbc:postgresql://ann:geheim@db.example")
    static class TalkativeTestCase implements MigrationChecks {}

    @Test
    void the_checks_need_no_superuser_and_leave_nothing() {
        String before = databases();
        EngineRun run = run("postgres?user=walker");

        assertThat(run.databases(SoundTestCase.class)).containsExactly("[" + name() + "]");
        assertThat(run.names(SoundTestCase.class, FAILED)).isEmpty();
        assertThat(run.names(SoundTestCase.class, ABORTED)).containsExactly("models_match_the_migrations: " + name());
        assertThat(run.names(SoundTestCase.class, SUCCESSFUL)).hasSize(12);
        assertThat(databases()).isEqualTo(before);
    }

    @Test
    void a_server_that_is_refused_is_one_failure() {
        EngineRun run = run(theirs.url().database() + "?user=walker");

        assertThat(run.names(SoundTestCase.class, FAILED)).hasSize(1);
        assertThat(run.message(
                        SoundTestCase.class,
                        run.names(SoundTestCase.class, FAILED).get(0)))
                .contains("is refused: the database is not empty (relation public.people)");
    }

    @Test
    void a_password_in_a_url_is_refused_and_shown_nowhere() {
        assertThat(EngineRun.of(Map.of(), TalkativeTestCase.class).classMessage(TalkativeTestCase.class))
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith(
                                "@Postgres on " + TalkativeTestCase.class.getName()
                                        + ": the URL of jdbc:postgresql://db.example:5432/postgres has a login or a password in it")
                        .doesNotContain("geheim"));
        Map<String, String> parameters =
                Map.of("stairway.database", "postgres:jdbc:postgresql://db?user=ann&password=geheim");
        assertThat(EngineRun.of(parameters, SoundTestCase.class).classMessage(SoundTestCase.class))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("stairway.database = \"postgres:jdbc:postgresql://db?user=ann&password=***\"")
                        .doesNotContain("geheim"));
    }

    private static EngineRun run(String end) {
        String url = "jdbc:postgresql://%s/%s".formatted(place(), end);
        return EngineRun.of(Map.of("stairway.postgres", url), SoundTestCase.class);
    }

    private static String name() {
        return others.description().replace("embedded", "external " + place());
    }

    private static String place() {
        return theirs.url().host() + ":" + theirs.url().port();
    }

    private static String databases() {
        return Sql.text(theirs, "select string_agg(datname, ',' order by datname) from pg_database");
    }
}
