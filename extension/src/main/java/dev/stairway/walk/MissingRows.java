package dev.stairway.walk;

import java.util.Objects;

/**
 * Declared rows that no later revision meets, although they were to be there.
 *
 * @param rows what is missing, and why
 * @param what what became of them, in words that follow their description
 * @param reason what the server or the declaration's own code said, in some lines; empty when that is told elsewhere
 */
public record MissingRows(DeclaredRows rows, String what, String reason) {

    public MissingRows {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(reason, "reason");
    }

    /** {@code the rows of @SeedData(at = "1a2b", resource = "rows.sql") on com.example.Test cannot be written}. */
    @Override
    public String toString() {
        return "the rows of " + rows + " " + what;
    }
}
