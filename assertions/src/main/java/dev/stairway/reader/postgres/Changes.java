package dev.stairway.reader.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@link ChangeQuery} answered. */
final class Changes {

    /** A row whose disappearing matters. */
    record KeyedRow(int catalog, String key, Unit unit) {}

    private final List<KeyedRow> keyedRows = new ArrayList<>();
    private final Set<Unit> units = new HashSet<>();
    private final Map<Integer, Long> counts = new HashMap<>();
    private final Map<String, String> sharedNames = new HashMap<>();
    private boolean unwatched;
    private String horizon = "";

    private Changes() {}

    /** Asks for all that there is, to begin with. */
    static Changes all(Connection connection, Watch watch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(watch.all());
                ResultSet rows = statement.executeQuery()) {
            return read(rows);
        }
    }

    /** Asks what changed since the horizon that the transaction's setting holds. */
    static Changes since(Connection connection, Watch watch, PlannedQueries plans) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = plans.open(statement, watch.changes())) {
            return read(rows);
        }
    }

    private static Changes read(ResultSet rows) throws SQLException {
        Changes changes = new Changes();
        boolean totals = rows.getMetaData().getColumnCount() > 4;
        while (rows.next()) {
            int number = rows.getInt(1);
            String catalog = rows.getString(3);
            Unit unit = catalog == null ? null : new Unit(catalog, rows.getLong(4));
            changes.add(number, rows.getString(2), unit, totals ? rows.getLong(5) : 0);
        }
        return changes;
    }

    private void add(int number, @Nullable String text, @Nullable Unit unit, long total) {
        if (unit != null) {
            units.add(unit);
            if (text != null) {
                keyedRows.add(new KeyedRow(number, text, unit));
            }
            return;
        }
        switch (number) {
            case ChangeQuery.NEXT_HORIZON -> horizon = String.valueOf(text);
            case ChangeQuery.SHARED_NAMES -> addNames(String.valueOf(text).split(" ", -1));
            case ChangeQuery.UNWATCHED -> unwatched = true;
            default -> counts.put(number, total);
        }
    }

    private void addNames(String[] pairs) {
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            sharedNames.put(pairs[i], pairs[i + 1]);
        }
    }

    /** The new and changed rows whose disappearing would matter. */
    List<KeyedRow> keyedRows() {
        return keyedRows;
    }

    /** The units that changed, or that depend on what did. */
    Set<Unit> units() {
        return units;
    }

    /** By the numbers of the catalogs, how many rows there are whose disappearing would matter. */
    Map<Integer, Long> counts() {
        return counts;
    }

    /** What tells the names of roles and tablespaces apart, by what identifies them. */
    Map<String, String> sharedNames() {
        return sharedNames;
    }

    /** Whether there may be something that is not watched. */
    boolean hasUnwatched() {
        return unwatched;
    }

    /** The oldest transaction that this did not see. */
    String horizon() {
        return horizon;
    }
}
