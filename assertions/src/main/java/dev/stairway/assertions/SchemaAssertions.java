package dev.stairway.assertions;

import dev.stairway.data.DataChange;
import dev.stairway.data.TableRows;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The way in to assertions about databases.
 *
 * <p>Made to be imported statically, also next to {@code org.assertj.core.api.Assertions.assertThat}: the compiler takes
 * the method for the type.
 */
public final class SchemaAssertions {

    private SchemaAssertions() {}

    /** Assertions on a snapshot of a schema. */
    public static SchemaAssert assertThat(@Nullable SchemaSnapshot actual) {
        return new SchemaAssert(actual);
    }

    /**
     * Assertions on the schema of a database, read now, through one connection that is closed again.
     *
     * @throws dev.stairway.reader.SchemaReadException when it cannot be read
     */
    public static SchemaAssert assertThat(DataSource actual) {
        return assertThat(SchemaReader.read(actual));
    }

    /**
     * Assertions on the schema that a connection sees now, also what its open transaction has changed.
     *
     * @throws dev.stairway.reader.SchemaReadException when it cannot be read
     */
    public static SchemaAssert assertThat(Connection actual) {
        return assertThat(SchemaReader.read(actual));
    }

    /** Assertions on the rows of a table. */
    public static RowsAssert assertThat(@Nullable TableRows actual) {
        return new RowsAssert(actual);
    }

    /** Assertions on what happened to rows between two snapshots, which must still be open. */
    public static DataChangeAssert assertThat(@Nullable DataChange actual) {
        return new DataChangeAssert(actual);
    }
}
