package dev.stairway.reader.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What applications mean by a declared type, which SQLite itself takes for a hint only. */
public final class TypeMeaning {

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("DATETIME", "datetime"),
            Map.entry("TIMESTAMP", "datetime"),
            Map.entry("TIMESTAMPTZ", "datetime"),
            Map.entry("TIMESTAMP WITH TIME ZONE", "datetime"),
            Map.entry("TIMESTAMP WITHOUT TIME ZONE", "datetime"),
            Map.entry("DATE", "date"),
            Map.entry("TIME", "time without time zone"),
            Map.entry("BOOLEAN", "boolean"),
            Map.entry("BOOL", "boolean"),
            Map.entry("JSON", "json"),
            Map.entry("JSONB", "json"),
            Map.entry("UUID", "uuid"),
            Map.entry("INT", "integer"),
            Map.entry("INTEGER", "integer"),
            Map.entry("SMALLINT", "smallint"),
            Map.entry("TINYINT", "smallint"));

    private TypeMeaning() {}

    /**
     * The type as PostgreSQL would call it: by its name where that says more than how SQLite stores it, else by what SQLite
     * makes of it (its affinity). A length or precision is left out.
     *
     * @param declared the declared type in any case; empty for none
     */
    public static String of(String declared) {
        String name = declared.toUpperCase(Locale.ROOT)
                .replaceAll("\\s*\\([^)]*\\)", "")
                .strip();
        String known = BY_NAME.get(name);
        return known == null ? affinity(name) : known;
    }

    private static String affinity(String name) {
        if (name.contains("INT")) {
            return "bigint";
        }
        if (List.of("CHAR", "CLOB", "TEXT").stream().anyMatch(name::contains)) {
            return "text";
        }
        if (name.isEmpty() || name.equals("ANY")) {
            return "any";
        }
        if (name.contains("BLOB")) {
            return "bytea";
        }
        boolean real = List.of("REAL", "FLOA", "DOUB").stream().anyMatch(name::contains);
        return real ? "double precision" : "numeric";
    }
}
