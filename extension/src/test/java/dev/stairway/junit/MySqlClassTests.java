package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.ServersForTests;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.container.LocalImage;
import dev.stairway.database.embedded.EmbeddedMariaDbProvider;
import dev.stairway.reader.mysql.MariaDbServer;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class on MySQL, or on another MariaDB than the embedded one, in a container: a real project's history. */
@Tag("slow")
class MySqlClassTests {

    @MigrationTest
    @Alembic(value = "../sample-project/solace/alembic.ini", environment = "DATABASE_URL=${url}")
    @MySql
    static class SolaceTestCase implements MigrationChecks {}

    @Test
    void a_real_project_is_reversible_on_mysql() {
        LocalImage.MYSQL.assumeThere();
        assertReversible("mysql:container:" + LocalImage.MYSQL.name());
    }

    @Test
    void a_real_project_is_reversible_on_a_mariadb_in_a_container() {
        LocalImage.MARIADB.assumeThere();
        assertReversible("mariadb:container:" + LocalImage.MARIADB.name());
    }

    private static void assertReversible(String database) {
        EngineRun run = EngineRun.of(Map.of("stairway.database", database), SolaceTestCase.class);
        assertThat(run.names(SolaceTestCase.class, FAILED))
                .as(() -> run.message(SolaceTestCase.class, "downgrade_preserves_data: d5"))
                .isEmpty();
        assertThat(run.names(SolaceTestCase.class, ABORTED)).isEmpty();
        assertThat(run.databases(SolaceTestCase.class))
                .singleElement()
                .asString()
                .matches("\\[(MySQL|MariaDB) \\d+\\.\\d+\\.\\d+, container stairway/.*]");
        assertThat(run.names(SolaceTestCase.class, SUCCESSFUL)).hasSizeGreaterThan(15);
    }

    @Test
    void a_running_server_is_used_by_somebody_who_may_do_little_and_nothing_stays_there() throws SQLException {
        DatabaseServer server = ServersForTests.get(new EmbeddedMariaDbProvider());
        try (TestDatabase theirs = server.create("theirs")) {
            MariaDbServer.run(theirs, """
                    create user if not exists walker; create table people (id int);
                    grant all on `stairway\\_%`.* to walker""");
            String place = theirs.url().host() + ":" + theirs.url().port();
            EngineRun run = external("jdbc:mariadb://" + place + "?user=walker");
            assertThat(run.databases(SolaceTestCase.class)).containsExactly("[MariaDB 11.4.5, external " + place + "]");
            assertThat(run.names(SolaceTestCase.class, FAILED)).isEmpty();
            assertThat(run.names(SolaceTestCase.class, SUCCESSFUL)).hasSizeGreaterThan(15);

            EngineRun refused =
                    external("jdbc:mariadb://" + place + "/" + theirs.url().database() + "?user=walker");
            assertThat(refused.names(SolaceTestCase.class, FAILED)).hasSize(1);
            assertThat(refused.message(
                            SolaceTestCase.class,
                            refused.names(SolaceTestCase.class, FAILED).get(0)))
                    .contains("is refused: the database is not empty (table people)");
        }
    }

    private static EngineRun external(String url) {
        return EngineRun.of(Map.of("stairway.database", "mariadb:" + url), SolaceTestCase.class);
    }

    @Test
    void a_version_alone_is_no_image() {
        assertThat(EngineRun.of(Map.of("stairway.mysql", "8.4"), SolaceTestCase.class)
                        .classMessage(SolaceTestCase.class))
                .hasValue(
                        "configuration parameter stairway.mysql = \"8.4\" on " + SolaceTestCase.class.getName()
                                + ": there is no embedded MySQL\nTo fix:    name an image, such as mysql:container:mysql:8.4, or a running server, mysql:jdbc:mysql://host/");
    }
}
