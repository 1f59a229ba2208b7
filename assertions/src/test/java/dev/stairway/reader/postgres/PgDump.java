package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL's own printer of schemas, the judge of what a snapshot must see. */
record PgDump(Path program) {

    /**
     * The program of this build. Where it cannot be had the calling test is skipped with the reason, but never in a build
     * that has {@code CI=true} in its environment: a judge that does not come is not an acquittal.
     */
    static PgDump find() throws IOException, InterruptedException {
        try {
            return new PgDump(PgDumpClient.locate());
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            assumeThat(false)
                    .as("pg_dump cannot be had (name one with -D" + PgDumpClient.PROGRAM + "): " + e.getMessage())
                    .isTrue();
            throw e;
        }
    }

    /** The major version of the program, and so that of the oldest server that surely takes what it prints. */
    int majorVersion() throws IOException, InterruptedException {
        String version = PgDumpClient.run(List.of(program.toString(), "--version"));
        return Integer.parseInt(version.replaceAll("(?s)^\\D*(\\d+).*", "$1"));
    }

    /** The committed schema of the connection's database as SQL. */
    String schema(Connection connection) throws SQLException, IOException, InterruptedException {
        URI server = URI.create(
                connection.getMetaData().getURL().substring("jdbc:".length()).replaceAll("\\?.*", ""));
        return PgDumpClient.run(List.of(
                program.toString(),
                "--schema-only",
                // A fixed key: by default each dump has one of its own, and no two would be equal.
                "--restrict-key=stairway",
                "--host=" + server.getHost(),
                "--port=" + server.getPort(),
                "--username=" + connection.getMetaData().getUserName(),
                "--dbname=" + connection.getCatalog()));
    }
}
