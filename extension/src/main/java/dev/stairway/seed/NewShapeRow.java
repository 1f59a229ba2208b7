package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that only the new shape of its table allows.
 *
 * @param table the table's new name
 * @param key the primary key's columns with their values as the server writes them; empty when there is no primary key
 * @param columns the columns of which the old shape would not have allowed what they hold
 * @param values what these columns hold, as the server writes it; null for SQL null
 * @param reason what that is: {@code a text longer than 20}
 */
public record NewShapeRow(
        QualifiedName table,
        Map<String, String> key,
        List<String> columns,
        List<@Nullable String> values,
        String reason) {

    public NewShapeRow {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        columns = List.copyOf(columns);
        values = Collections.unmodifiableList(new ArrayList<@Nullable String>(values));
        if (columns.size() != values.size()) {
            throw new IllegalArgumentException("a row of " + table + " needs one value for each of " + columns);
        }
    }

    /** For messages: {@code public.threads {id=6}: only the new shape allows a text longer than 20 (title)}. */
    @Override
    public String toString() {
        return "%s %s: only the new shape allows %s (%s)".formatted(table, key, reason, String.join(", ", columns));
    }
}
