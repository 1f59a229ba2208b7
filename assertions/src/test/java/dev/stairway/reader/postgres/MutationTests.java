package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.TestPostgres;
import dev.stairway.schema.SchemaSnapshot;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of change, each by itself: the differing objects and properties are exactly the expected ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTests {

    private final DataSource database;

    MutationTests() throws SQLException {
        database = TestPostgres.newDatabase();
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

    /** In one transaction that is rolled back: fast, and another proof that uncommitted changes are seen. */
    @ParameterizedTest
    @MethodSource("mutations")
    void a_change_is_seen_where_it_happened(Mutation mutation) throws SQLException {
        try (Connection connection = database.getConnection()) {
            assumeThat(mutation.runsOn(connection.getMetaData().getDatabaseMajorVersion()))
                    .isTrue();
            connection.setAutoCommit(false);
            TestPostgres.execute(connection, mutation.setup());
            SchemaSnapshot before = SchemaReader.read(connection);
            TestPostgres.execute(connection, mutation.change());
            SchemaSnapshot after = SchemaReader.read(connection);
            connection.rollback();
            assertThat(SnapshotDifferences.between(before, after)).isEqualTo(mutation.expected());
            assertThat(before.equals(after)).isEqualTo(mutation.expected().isEmpty());
        }
    }

    @Test
    void the_corpus_is_not_empty() throws IOException {
        assertThat(mutations().filter(mutation -> !mutation.expected().isEmpty()))
                .hasSizeGreaterThan(400);
        assertThat(mutations().filter(mutation -> mutation.expected().isEmpty()))
                .hasSizeGreaterThan(60);
    }
}
