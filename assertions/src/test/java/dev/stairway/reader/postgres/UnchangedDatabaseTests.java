package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.reader.IncrementalReader;
import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.TestPostgres;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What did not change is not read again, whatever it is. */
@ExtendWith(CorpusServer.class)
@Isolated("a transaction that runs anywhere on the server makes the reader look again, to be safe")
class UnchangedDatabaseTests {

    @Test
    void reading_an_unchanged_database_gives_the_very_same_snapshot() throws Exception {
        String name = TestPostgres.newName();
        int version = TestPostgres.majorVersion();
        List<Mutation> cases =
                Mutation.all().filter(mutation -> mutation.runsOn(version)).toList();
        try (Connection migrating = TestPostgres.newDatabase(name).getConnection();
                Connection reading = TestPostgres.connect(name)) {
            IncrementalReader reader = SchemaReader.incremental(reading);
            reader.read();
            MixedSchema.fill(migrating, cases);
            SchemaSnapshot snapshot = reader.read();
            assertThat(snapshot).isEqualTo(SchemaReader.read(migrating));
            migrating.commit();
            assertThat(reader.read()).isSameAs(snapshot);
        } finally {
            TestPostgres.dropDatabase(name);
        }
    }
}
