package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.TestPostgres;
import dev.stairway.schema.SchemaSnapshot;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus, judged by pg_dump: its output changes exactly when the snapshot does, but for the reasoned exceptions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PgDumpOracleTests {

    /** Many cases begin alike, in a new database each: one dump of such a beginning is enough. */
    private final Map<String, String> dumpsOfSetups = new HashMap<>();

    private final PgDump pgDump;

    PgDumpOracleTests() throws IOException, InterruptedException {
        pgDump = PgDump.find();
    }

    @BeforeAll
    void roles() throws SQLException {
        CorpusRoles.create();
    }

    @AfterAll
    void no_roles() throws SQLException {
        CorpusRoles.drop();
    }

    static Stream<Mutation> mutations() throws IOException {
        return Mutation.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void pg_dump_and_the_snapshot_agree(Mutation mutation) throws Exception {
        String database = TestPostgres.newName();
        try (Connection connection = TestPostgres.newDatabase(database).getConnection()) {
            assumeThat(mutation.runsOn(connection.getMetaData().getDatabaseMajorVersion()))
                    .isTrue();
            connection.setAutoCommit(false);
            SchemaSnapshot before = snapshotAfter(mutation.setup(), connection);
            String dumpBefore = dumpsOfSetups.get(mutation.setup());
            if (dumpBefore == null) {
                dumpBefore = pgDump.schema(connection);
                dumpsOfSetups.put(mutation.setup(), dumpBefore);
            }
            SchemaSnapshot after = snapshotAfter(mutation.change(), connection);
            String dumpAfter = pgDump.schema(connection);
            boolean dumpChanged = !dumpBefore.equals(dumpAfter);
            boolean snapshotChanged = !before.equals(after);
            assertThat(dumpChanged)
                    .as(
                            "pg_dump %s, the snapshot %s, exception: %s%n--- before%n%s%n--- after%n%s",
                            dumpChanged ? "changed" : "did not change",
                            SnapshotDifferences.between(before, after),
                            mutation.exception(),
                            dumpBefore,
                            dumpAfter)
                    .isEqualTo(snapshotChanged == mutation.exception().isEmpty());
        } finally {
            TestPostgres.dropDatabase(database);
        }
    }

    /** Committed, because another process looks at it. */
    private static SchemaSnapshot snapshotAfter(String sql, Connection connection) throws SQLException {
        TestPostgres.execute(connection, sql);
        connection.commit();
        SchemaSnapshot snapshot = SchemaReader.read(connection);
        connection.commit();
        return snapshot;
    }
}
