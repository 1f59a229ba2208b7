package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stairway.reader.TestPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus, judged by pg_dump: its output changes exactly when the snapshot does, but for the reasoned exceptions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CorpusServer.class)
@Execution(ExecutionMode.CONCURRENT)
@Tag("corpus")
class PgDumpOracleTests {

    /**
     * Many cases begin alike, in a new database each. One look at such a beginning is enough, and more: what was seen in one
     * database must also hold in another one, with another name and other OIDs.
     */
    private final Map<String, SeenSchema> beginnings = new ConcurrentHashMap<>();

    private final PgDump pgDump;

    PgDumpOracleTests() throws IOException, InterruptedException {
        pgDump = PgDump.find();
    }

    @ParameterizedTest
    @MethodSource("dev.stairway.reader.postgres.Mutation#all")
    void pg_dump_and_the_snapshot_agree(Mutation mutation) throws Exception {
        String database = TestPostgres.newName();
        try (Connection connection = TestPostgres.newDatabase(database).getConnection()) {
            assumeThat(mutation.runsOn(connection.getMetaData().getDatabaseMajorVersion()))
                    .isTrue();
            connection.setAutoCommit(false);
            TestPostgres.execute(connection, mutation.setup());
            SeenSchema before = beginnings.get(mutation.setup());
            if (before == null) {
                before = SeenSchema.in(connection, pgDump);
                beginnings.put(mutation.setup(), before);
            }
            TestPostgres.execute(connection, mutation.change());
            SeenSchema after = SeenSchema.in(connection, pgDump);
            boolean agreed = before.hasSameDumpAs(after) == before.hasSameSnapshotAs(after);
            assertThat(agreed)
                    .as("Exception: %s. %s", mutation.exception(), before.comparedWith(after))
                    .isEqualTo(mutation.exception().isEmpty());
        } finally {
            TestPostgres.dropDatabase(database);
        }
    }
}
