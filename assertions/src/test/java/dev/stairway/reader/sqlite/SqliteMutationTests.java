package dev.stairway.reader.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.postgres.SnapshotDifferences;
import dev.stairway.schema.SchemaSnapshot;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of change, each by itself: the differing objects and properties are exactly the expected ones. */
class SqliteMutationTests {

    @ParameterizedTest
    @MethodSource("dev.stairway.reader.sqlite.SqliteMutation#all")
    void a_change_is_seen_where_it_happened(SqliteMutation mutation) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            execute(connection, mutation.setup());
            SchemaSnapshot before = SchemaReader.read(connection);
            execute(connection, mutation.change());
            SchemaSnapshot after = SchemaReader.read(connection);
            assertThat(SnapshotDifferences.between(before, after)).isEqualTo(mutation.expected());
            assertThat(before.equals(after)).isEqualTo(mutation.expected().isEmpty());
        }
    }

    private static void execute(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    @Test
    void the_corpus_is_not_empty() throws IOException {
        assertThat(SqliteMutation.all().filter(mutation -> !mutation.expected().isEmpty()))
                .hasSizeGreaterThan(60);
        assertThat(SqliteMutation.all().filter(mutation -> mutation.expected().isEmpty()))
                .hasSizeGreaterThan(20);
    }
}
