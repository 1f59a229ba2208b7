package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.database.external.ServerCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that somebody else runs, and that takes encrypted connections only. */
class EncryptedServerTests {

    @TempDir
    static Path folder;

    private static DatabaseServer others;
    private static TestDatabase theirs;

    @BeforeAll
    static void start() throws Exception {
        others = new EmbeddedPostgresProvider().start();
        theirs = others.create("theirs");
        ServerCertificate certificate = ServerCertificate.make(folder);
        Files.writeString(folder.resolve("root.pem"), certificate.certificate());
        Files.writeString(
                folder.resolve("other.pem"),
                ServerCertificate.make(Files.createDirectory(folder.resolve("other")))
                        .certificate());
        give(certificate.key(), "server.key");
        give(certificate.certificate(), "server.crt");
        String rules = Sql.text(theirs, "show hba_file");
        Sql.run(theirs, """
                create role walker login createdb;
                create temp table rules (place serial, line text);
                insert into rules (line) values ('hostssl all walker 127.0.0.1/32 trust'), ('host all walker all reject');
                copy rules (line) from '%1$s' with (delimiter e'\\x01');
                copy (select line from rules order by place) to '%1$s' with (delimiter e'\\x01')""".formatted(rules));
        Sql.run(theirs, "alter system set ssl = on");
        Sql.run(theirs, "select pg_reload_conf()");
    }

    /** The server itself writes it, since nobody else may be able to read its key. */
    private static void give(String text, String file) {
        String place = Sql.text(theirs, "show data_directory") + "/" + file;
        Sql.run(
                theirs,
                "copy (select unnest(string_to_array('%s', e'\\n'))) to program 'umask 077; cat > \"%s\"'"
                        .formatted(text, place));
    }

    @AfterAll
    static void stop() {
        others.close();
    }

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    static class SoundTestCase {

        @Test
        void all_connections_are_encrypted_and_verified(@At("head") MigratedDatabase database) {
            assertThat(database.value("select ssl from pg_stat_ssl where pid = pg_backend_pid()"))
                    .isEqualTo(true);
            assertThat(database.run("-c", "import os; print(os.environ['PGSSLMODE'], os.environ['PGSSLROOTCERT'])")
                            .output())
                    .startsWith("verify-ca ")
                    .endsWith("root.pem");
        }
    }

    @Test
    void the_url_says_how_connections_are_encrypted_to_jdbc_and_to_the_project() {
        EngineRun run = run("root.pem");

        assertThat(run.names(SoundTestCase.class, FAILED)).isEmpty();
        assertThat(run.names(SoundTestCase.class, SUCCESSFUL)).hasSize(1);
    }

    @Test
    void a_server_with_another_certificate_is_refused() {
        EngineRun run = run("other.pem");

        assertThat(run.message(
                        SoundTestCase.class,
                        run.names(SoundTestCase.class, FAILED).get(0)))
                .contains("cannot reach jdbc:postgresql://")
                .contains("sslmode=verify-ca");
    }

    private static EngineRun run(String root) {
        String url = "jdbc:postgresql://%s:%d/postgres?user=walker&sslmode=verify-ca&sslrootcert=%s"
                .formatted(theirs.url().host(), theirs.url().port(), folder.resolve(root));
        return EngineRun.of(Map.of("stairway.postgres", url), SoundTestCase.class);
    }
}
