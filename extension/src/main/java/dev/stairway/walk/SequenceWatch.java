package dev.stairway.walk;

import dev.stairway.database.DatabaseException;
import dev.stairway.schema.QualifiedName;
import dev.stairway.trace.LegTrace;
import dev.stairway.walk.KeySequences.Drawn;
import dev.stairway.walk.KeySequences.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sees whether a leg sets a sequence back behind the rows that it numbered, as a table does that is made anew and filled from the old one.
 * Only columns are looked at that drew from a sequence before: rows with numbers of their own are nobody's oversight.
 */
final class SequenceWatch {

    private final Connection connection;
    private final KeySequences sequences;
    private final Map<Drawn, Position> before;
    private final Set<QualifiedName> touched = new HashSet<>();
    private boolean any;

    private SequenceWatch(Connection connection, KeySequences sequences, Map<Drawn, Position> before) {
        this.connection = connection;
        this.sequences = sequences;
        this.before = before;
    }

    /** Watches from now on. */
    static SequenceWatch begin(Connection connection) {
        try {
            KeySequences sequences = KeySequences.of(connection);
            return new SequenceWatch(connection, sequences, sequences.read(connection));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * The sequences that are behind their rows after a leg, and were further before; in the order of their columns.
     *
     * @param trace what the leg was seen to do: what neither it nor a leg before it touched stands where it stood
     */
    List<StaleSequence> behindAfter(Leg leg, LegTrace trace) {
        trace.touchedRelations().ifPresentOrElse(touched::addAll, () -> any = true);
        Set<QualifiedName> tables = before.entrySet().stream()
                .filter(entry -> any
                        || touched.contains(entry.getKey().table())
                        || touched.contains(entry.getValue().name()))
                .map(entry -> entry.getKey().table())
                .collect(Collectors.toSet());
        if (tables.isEmpty()) {
            return List.of();
        }
        try {
            Map<Drawn, Position> suspicious = new TreeMap<>();
            sequences.read(connection, tables).forEach((column, position) -> {
                Position then = before.get(column);
                if (then != null && position.drawn() < then.drawn()) {
                    suspicious.put(column, position);
                }
            });
            return suspicious.isEmpty() ? List.of() : sequences.behind(connection, leg, suspicious);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static DatabaseException unreadable(SQLException e) {
        return new DatabaseException("cannot read where the sequences stand: " + e.getMessage(), e);
    }
}
