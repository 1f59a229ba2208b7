package dev.stairway.seed.mysql;

import org.jspecify.annotations.Nullable;

/** Values as SQL writes them, in a session in which a backslash is just a character. */
final class Literal {

    private static final String BYTES = "\\x";

    private Literal() {}

    static String of(String text, ColumnType type) {
        if (text.startsWith(BYTES)
                && (type.isBinary() || type.isSpatial() || type.name().equals("bit"))) {
            return "x'" + text.substring(BYTES.length()) + "'";
        }
        if (type.isSpatial()) {
            return "st_geomfromtext(" + quoted(text) + ")";
        }
        return type.name().equals("bit") && text.matches("[01]+") ? "b'" + text + "'" : quoted(text);
    }

    /** A value, or null, whose type is told; as {@code cast} knows it, which has fewer types. */
    static String typed(@Nullable String text, ColumnType type) {
        String value = text == null ? "null" : of(text, type);
        return switch (type.name()) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "year" ->
                "cast(%s as %s)".formatted(value, type.isUnsigned() ? "unsigned" : "signed");
            case "decimal" -> "cast(%s as decimal(%s))".formatted(value, type.arguments());
            case "float", "double" -> "cast(%s as double)".formatted(value);
            case "date" -> "cast(%s as date)".formatted(value);
            case "datetime", "timestamp" -> "cast(%s as datetime(6))".formatted(value);
            case "time" -> "cast(%s as time(6))".formatted(value);
            case "uuid", "inet4", "inet6" -> "cast(%s as %s)".formatted(value, type.name());
            default ->
                type.isBinary() || type.isSpatial() || type.name().equals("bit")
                        ? value
                        : "cast(%s as char)".formatted(value);
        };
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
