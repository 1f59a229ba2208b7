package dev.stairway.assertions;

import dev.stairway.data.DataChange;
import dev.stairway.data.TableRows;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ's soft assertions, with those on databases: failures are kept and reported together by {@link #assertAll()}.
 *
 * <p>What is said about a table or another part that does not exist is not checked; that it is missing is one failure.
 */
public class SchemaSoftAssertions extends AbstractSoftAssertions implements StandardSoftAssertionsProvider {

    /** Soft assertions without any failure yet. */
    public SchemaSoftAssertions() {}

    /** Assertions on a snapshot of a schema. */
    public SchemaAssert assertThat(@Nullable SchemaSnapshot actual) {
        return Mode.soft(this).step(SchemaAssert.STEP, () -> actual);
    }

    /**
     * Assertions on the schema of a database, read now, through one connection that is closed again.
     *
     * @throws dev.stairway.reader.SchemaReadException when it cannot be read
     */
    public SchemaAssert assertThat(DataSource actual) {
        return assertThat(SchemaReader.read(actual));
    }

    /**
     * Assertions on the schema that a connection sees now, also what its open transaction has changed.
     *
     * @throws dev.stairway.reader.SchemaReadException when it cannot be read
     */
    public SchemaAssert assertThat(Connection actual) {
        return assertThat(SchemaReader.read(actual));
    }

    /** Assertions on the rows of a table. */
    public RowsAssert assertThat(@Nullable TableRows actual) {
        return Mode.soft(this).step(RowsAssert.STEP, () -> actual);
    }

    /** Assertions on what happened to rows between two snapshots, which must still be open. */
    public DataChangeAssert assertThat(@Nullable DataChange actual) {
        return Mode.soft(this).step(DataChangeAssert.STEP, () -> actual);
    }

    /**
     * Runs assertions and reports all their failures together.
     *
     * @throws AssertionError when there is at least one
     */
    public static void assertSoftly(Consumer<SchemaSoftAssertions> assertions) {
        SchemaSoftAssertions softly = new SchemaSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }
}
