package dev.stairway.reader.postgres;

import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.SchemaSnapshot;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One schema, as Stairway and as pg_dump see it.
 *
 * @param snapshot what Stairway read
 * @param dump what pg_dump printed
 */
record SeenSchema(SchemaSnapshot snapshot, String dump) {

    /** The schema of the connection's database. Commits, because another process looks at it. */
    static SeenSchema in(Connection connection, PgDump pgDump) throws SQLException, IOException, InterruptedException {
        connection.commit();
        SchemaSnapshot snapshot = SchemaReader.read(connection);
        connection.commit();
        return new SeenSchema(snapshot, pgDump.schema(connection));
    }

    boolean hasSameDumpAs(SeenSchema other) {
        return dump.equals(other.dump);
    }

    boolean hasSameSnapshotAs(SeenSchema other) {
        return snapshot.equals(other.snapshot);
    }

    /** What tells the two apart, for a failure. */
    String comparedWith(SeenSchema other) {
        return "%nthe snapshots differ in%n%s%npg_dump's outputs %s%nonly in the one:%n%s%nonly in the other:%n%s%n"
                .formatted(
                        String.join("\n", SnapshotDifferences.between(snapshot, other.snapshot)),
                        hasSameDumpAs(other) ? "are the same" : "differ",
                        dumpWithout(other),
                        other.dumpWithout(this));
    }

    private String dumpWithout(SeenSchema other) {
        Set<String> known = other.dump.lines().collect(Collectors.toSet());
        return dump.lines().filter(line -> !known.contains(line)).collect(Collectors.joining("\n"));
    }
}
