package dev.stairway.reader.sqlite;

import java.util.Locale;

/** Numbers for tables and columns: SQLite knows them by their names only, in any case. */
final class Numbers {

    private Numbers() {}

    /** Always the same number for the same name. */
    static int of(String name) {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }
}
