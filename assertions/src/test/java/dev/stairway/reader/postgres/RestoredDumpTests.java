package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stairway.reader.TestPostgres;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two databases with another name, other OIDs and another history have the same snapshot when pg_dump prints the same. */
@ExtendWith(CorpusServer.class)
@Execution(ExecutionMode.CONCURRENT)
@Tag("corpus")
@Tag("slow")
class RestoredDumpTests {

    /** As many cases of the corpus as fit into one database; those that did not fit come into the next one. */
    @Test
    void a_schema_restored_from_its_dump_is_the_same() throws Exception {
        PgDump pgDump = PgDump.find();
        int version = TestPostgres.majorVersion();
        assumeThat(version).isGreaterThanOrEqualTo(pgDump.majorVersion());
        List<Mutation> left = Mutation.all()
                .filter(mutation -> mutation.runsOn(version) && mutation.isRestorable())
                .toList();
        assertThat(left).hasSizeGreaterThan(400);
        while (!left.isEmpty()) {
            List<Mutation> next = restore(left, pgDump);
            assertThat(next).as("cases that no database takes").hasSizeLessThan(left.size());
            left = next;
        }
    }

    private static List<Mutation> restore(List<Mutation> cases, PgDump pgDump) throws Exception {
        String original = TestPostgres.newName();
        String restored = TestPostgres.newName() + " restored";
        try (Connection one = TestPostgres.newDatabase(original).getConnection();
                Connection other = TestPostgres.newDatabase(restored).getConnection()) {
            List<Mutation> left = MixedSchema.fill(one, cases);
            SeenSchema first = SeenSchema.in(one, pgDump);
            MixedSchema.restore(other, first.dump());
            SeenSchema second = SeenSchema.in(other, pgDump);
            assertThat(first.hasSameDumpAs(second))
                    .as(first.comparedWith(second))
                    .isTrue();
            assertThat(first.hasSameSnapshotAs(second))
                    .as(first.comparedWith(second))
                    .isTrue();
            return left;
        } finally {
            TestPostgres.dropDatabase(original);
            TestPostgres.dropDatabase(restored);
        }
    }
}
