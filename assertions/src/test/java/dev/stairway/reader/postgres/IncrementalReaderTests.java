package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stairway.reader.IncrementalReader;
import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.TestPostgres;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever changes, reading only what changed gives what reading everything gives. */
@ExtendWith(CorpusServer.class)
@Execution(ExecutionMode.CONCURRENT)
@Tag("corpus")
class IncrementalReaderTests {

    @ParameterizedTest
    @MethodSource("dev.stairway.reader.postgres.Mutation#all")
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
            }
        } finally {
            TestPostgres.dropDatabase(name);
        }
    }
}
