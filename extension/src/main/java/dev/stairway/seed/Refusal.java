package dev.stairway.seed;

import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.UniqueKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why the server did not take a row.
 *
 * @param message its message in one line, with the columns that it is about
 * @param columns the columns to change before another attempt; empty when nobody knows
 * @param state the SQL state
 */
record Refusal(String message, List<String> columns, String state) {

    private static final int LONGEST = 300;
    private static final String UNIQUE = "23505";

    Refusal {
        columns = List.copyOf(columns);
    }

    static Refusal of(SQLException error, ShapeTable table) {
        ServerErrorMessage server = error instanceof PSQLException known ? known.getServerErrorMessage() : null;
        String text = server == null || server.getMessage() == null
                ? String.valueOf(error.getMessage())
                : server.getMessage();
        String line = text.lines().findFirst().orElse("no message").strip();
        String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
        String constraint = server == null ? null : server.getConstraint();
        String column = server == null ? null : server.getColumn();
        List<String> columns = columns(table, constraint, column);
        String about = columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
        return new Refusal(cut + about, columns, String.valueOf(error.getSQLState()));
    }

    private static List<String> columns(ShapeTable table, @Nullable String constraint, @Nullable String column) {
        if (column != null && table.find(column).isPresent()) {
            return List.of(column);
        }
        return constraint == null ? List.of() : constrained(table, constraint).orElse(List.of());
    }

    private static Optional<List<String>> constrained(ShapeTable table, String constraint) {
        Optional<List<String>> key = table.keys().stream()
                .filter(each -> each.name().equals(constraint))
                .map(UniqueKey::columns)
                .findFirst();
        Optional<List<String>> check = table.checks().stream()
                .filter(each -> each.name().equals(constraint))
                .map(Check::columns)
                .findFirst();
        Optional<List<String>> reference = table.references().stream()
                .filter(each -> each.name().equals(constraint))
                .map(Reference::columns)
                .findFirst();
        return key.or(() -> check).or(() -> reference);
    }

    /** Whether another row has the same key. */
    boolean isDuplicate() {
        return state.equals(UNIQUE);
    }
}
