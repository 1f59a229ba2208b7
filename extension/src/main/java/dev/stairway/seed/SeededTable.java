package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table has got of automatic rows.
 *
 * @param table its name at that moment
 * @param inserted how many rows it got just now
 * @param automatic how many it has got altogether, these included; some of them may be gone meanwhile
 * @param reason why the server did not take a row, in one line with the columns that it is about; null when it took all that were wanted
 * @param possibilities what its columns can hold for which it has got rows: {@code title text}, {@code title null}, {@code mood 'sad'}
 */
public record SeededTable(
        QualifiedName table,
        int inserted,
        int automatic,
        @Nullable String reason,
        List<String> possibilities) {

    public SeededTable {
        Objects.requireNonNull(table, "table");
        possibilities = List.copyOf(possibilities);
        if (inserted < 0 || automatic < inserted) {
            throw new IllegalArgumentException(table + " cannot have " + inserted + " of " + automatic + " rows");
        }
        if (automatic == 0 && reason == null) {
            throw new IllegalArgumentException(table + " has no rows and no reason for that");
        }
    }

    /** Whether it has got any rows, now or earlier; otherwise {@link #refusal()} says why not. */
    public boolean isFilled() {
        return automatic > 0;
    }

    /** Why the server did not take a row; empty when it took all that were wanted. */
    public Optional<String> refusal() {
        return Optional.ofNullable(reason);
    }

    /** For messages: {@code public.threads: 5 rows}. */
    @Override
    public String toString() {
        String rows = table + ": " + automatic + (automatic == 1 ? " row" : " rows");
        return reason == null ? rows : rows + " (" + reason + ")";
    }
}
