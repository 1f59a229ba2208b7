package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stairway.reader.IncrementalReader;
import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.TestPostgres;
import dev.stairway.schema.SchemaSnapshot;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus as pg_dump, a complete reading and an incremental one see it: pg_dump's output changes exactly when the snapshot
 * does, but for the reasoned exceptions, and reading only what changed gives what reading everything gives.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CorpusServer.class)
@Execution(ExecutionMode.CONCURRENT)
@Tag("corpus")
class ThreeViewsTests {

    /**
     * Many cases begin alike, in a new database each. One look at such a beginning is enough, and more: what was seen in one
     * database must also hold in another one, with another name and other OIDs.
     */
    private final Map<String, SeenSchema> beginnings = new ConcurrentHashMap<>();

    private final PgDump pgDump;

    ThreeViewsTests() throws IOException, InterruptedException {
        pgDump = PgDump.find();
    }

    @ParameterizedTest
    @MethodSource("dev.stairway.reader.postgres.Mutation#most")
    void they_agree_on_most_cases(Mutation mutation) throws Exception {
        assertAgreed(mutation);
    }

    @ParameterizedTest
    @MethodSource("dev.stairway.reader.postgres.Mutation#others")
    @Tag("slow")
    void they_agree_on_the_other_cases(Mutation mutation) throws Exception {
        assertAgreed(mutation);
    }

    private void assertAgreed(Mutation mutation) throws Exception {
        String database = TestPostgres.newName();
        try (Connection migrating = TestPostgres.newDatabase(database).getConnection();
                Connection reading = TestPostgres.connect(database)) {
            assumeThat(mutation.runsOn(migrating.getMetaData().getDatabaseMajorVersion()))
                    .isTrue();
            IncrementalReader incremental = SchemaReader.incremental(reading);
            incremental.read();
            migrating.setAutoCommit(false);
            SeenSchema before = beginning(mutation, migrating);
            assertSame(incremental.read(), before.snapshot());
            TestPostgres.execute(migrating, mutation.change());
            SeenSchema after = SeenSchema.in(migrating, pgDump);
            assertSame(incremental.read(), after.snapshot());
            boolean agreed = before.hasSameDumpAs(after) == before.hasSameSnapshotAs(after);
            assertThat(agreed)
                    .as("Exception: %s. %s", mutation.exception(), before.comparedWith(after))
                    .isEqualTo(mutation.exception().isEmpty());
        } finally {
            TestPostgres.dropDatabase(database);
        }
    }

    private SeenSchema beginning(Mutation mutation, Connection migrating)
            throws SQLException, IOException, InterruptedException {
        TestPostgres.execute(migrating, mutation.setup());
        migrating.commit();
        SeenSchema seen = beginnings.get(mutation.setup());
        if (seen == null) {
            seen = SeenSchema.in(migrating, pgDump);
            beginnings.put(mutation.setup(), seen);
        }
        return seen;
    }

    private static void assertSame(SchemaSnapshot incremental, SchemaSnapshot complete) {
        assertThat(SnapshotDifferences.between(complete, incremental)).isEmpty();
        assertThat(incremental).isEqualTo(complete);
    }
}
