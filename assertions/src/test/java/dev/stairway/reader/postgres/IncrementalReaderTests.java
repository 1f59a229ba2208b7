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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever changes, reading only what changed gives what reading everything gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncrementalReaderTests {

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
    void incremental_is_complete(Mutation mutation) throws SQLException {
        String name = TestPostgres.newName();
        try (Connection migrating = TestPostgres.newDatabase(name).getConnection();
                Connection reading = TestPostgres.connect(name)) {
            assumeThat(mutation.runsOn(migrating.getMetaData().getDatabaseMajorVersion()))
                    .isTrue();
            IncrementalReader reader = SchemaReader.incremental(reading);
            reader.read();
            migrating.setAutoCommit(false);
            for (String step : List.of(mutation.setup(), mutation.change())) {
                TestPostgres.execute(migrating, step);
                migrating.commit();
                SchemaSnapshot incremental = reader.read();
                SchemaSnapshot complete = SchemaReader.read(migrating);
                migrating.commit();
                assertThat(SnapshotDifferences.between(complete, incremental)).isEmpty();
                assertThat(incremental).isEqualTo(complete);
                assertThat(reader.read()).isSameAs(incremental);
            }
        } finally {
            TestPostgres.dropDatabase(name);
        }
    }
}
