package dev.stairway.walk;

import dev.stairway.seed.NewShapeRow;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a downgrade made of a row that only the shape after the upgrade allows: one that a late rollback would meet.
 *
 * @param row the row as it was written after the upgrade
 * @param kind what became of it
 * @param detail the values that it has now, or the error that it caused; null where there is nothing to say
 */
public record RowFate(NewShapeRow row, Kind kind, @Nullable String detail) {

    /** What can become of such a row. */
    public enum Kind {
        /** It is there, with the values that it had. */
        KEPT,
        /** It is there, with other values: cut, converted or replaced by a default. */
        CHANGED,
        /** It is gone. */
        LOST,
        /** With it in the table the downgrade raises an error. */
        BLOCKS
    }

    public RowFate {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(kind, "kind");
    }

    /** The values that it has now, or the error that it caused; empty where there is nothing to say. */
    public Optional<String> details() {
        return Optional.ofNullable(detail);
    }

    /** For messages: the row, what became of it, and its values now. */
    @Override
    public String toString() {
        String what = switch (kind) {
            case KEPT -> "kept";
            case CHANGED -> "changed";
            case LOST -> "lost";
            case BLOCKS -> "blocks the downgrade";
        };
        return row + ": " + what + (detail == null ? "" : ", " + detail);
    }
}
