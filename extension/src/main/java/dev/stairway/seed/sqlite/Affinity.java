package dev.stairway.seed.sqlite;

import java.util.List;
import java.util.Locale;

/** How SQLite stores the values of a column, by its declared type. */
enum Affinity {
    INTEGER,
    TEXT,
    BLOB,
    REAL,
    NUMERIC;

    static Affinity of(String declared) {
        String type = declared.toUpperCase(Locale.ROOT);
        if (type.contains("INT")) {
            return INTEGER;
        }
        if (has(type, "CHAR", "CLOB", "TEXT")) {
            return TEXT;
        }
        if (type.isEmpty() || type.contains("BLOB") || type.equals("ANY")) {
            return BLOB;
        }
        return has(type, "REAL", "FLOA", "DOUB") ? REAL : NUMERIC;
    }

    private static boolean has(String type, String... parts) {
        return List.of(parts).stream().anyMatch(type::contains);
    }

    /** Whether a text that looks like a number becomes one. */
    boolean makesNumbers() {
        return this == INTEGER || this == REAL || this == NUMERIC;
    }
}
