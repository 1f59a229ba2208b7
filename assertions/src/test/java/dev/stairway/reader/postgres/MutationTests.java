package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.TestPostgres;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.schema.SchemaText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of change, each by itself: the differing objects and properties are exactly the expected ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CorpusServer.class)
@Execution(ExecutionMode.CONCURRENT)
@Tag("corpus")
class MutationTests {

    /** Databases without a case at the moment. They are empty: a case is rolled back. */
    private final Queue<DataSource> idle = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @MethodSource("dev.stairway.reader.postgres.Mutation#all")
    void a_change_is_seen_where_it_happened(Mutation mutation) throws SQLException {
        DataSource idleOne = idle.poll();
        DataSource database = idleOne == null ? TestPostgres.newDatabase() : idleOne;
        try (Connection connection = database.getConnection()) {
            assumeThat(mutation.runsOn(connection.getMetaData().getDatabaseMajorVersion()))
                    .isTrue();
            check(mutation, connection);
        } finally {
            idle.add(database);
        }
    }

    /** In one transaction that is rolled back: fast, and another proof that uncommitted changes are seen. */
    private static void check(Mutation mutation, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        TestPostgres.execute(connection, mutation.setup());
        SchemaSnapshot before = SchemaReader.read(connection);
        TestPostgres.execute(connection, mutation.change());
        SchemaSnapshot after = SchemaReader.read(connection);
        connection.rollback();
        assertThat(SnapshotDifferences.between(before, after)).isEqualTo(mutation.expected());
        assertThat(before.equals(after)).isEqualTo(mutation.expected().isEmpty());
        if (!mutation.expected().stream().allMatch(difference -> difference.endsWith(": owner"))) {
            assertThat(SchemaText.of(before).equals(SchemaText.of(after))).isEqualTo(before.equals(after));
        }
    }

    @Test
    void the_corpus_is_not_empty() throws IOException {
        assertThat(Mutation.all().filter(mutation -> !mutation.expected().isEmpty()))
                .hasSizeGreaterThan(400);
        assertThat(Mutation.all().filter(mutation -> mutation.expected().isEmpty()))
                .hasSizeGreaterThan(60);
    }
}
