package dev.stairway.reader.mysql;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the types of MariaDB and MySQL are called elsewhere, so that values of two types can be compared. */
public final class TypeMeaning {

    private static final Pattern PARTS = Pattern.compile("(\\w+)\\s*(\\(.*?\\))?.*", Pattern.DOTALL);

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("tinyint", "smallint"),
            Map.entry("smallint", "integer"),
            Map.entry("mediumint", "integer"),
            Map.entry("int", "bigint"),
            Map.entry("year", "integer"),
            Map.entry("float", "real"),
            Map.entry("double", "double precision"),
            Map.entry("varchar", "text"),
            Map.entry("tinytext", "text"),
            Map.entry("mediumtext", "text"),
            Map.entry("longtext", "text"),
            Map.entry("enum", "text"),
            Map.entry("set", "text"),
            Map.entry("inet4", "inet"),
            Map.entry("inet6", "inet"),
            Map.entry("binary", "bytea"),
            Map.entry("varbinary", "bytea"),
            Map.entry("tinyblob", "bytea"),
            Map.entry("blob", "bytea"),
            Map.entry("mediumblob", "bytea"),
            Map.entry("longblob", "bytea"));

    private TypeMeaning() {}

    /**
     * The type as PostgreSQL would call it.
     *
     * @param type the type as the server prints it: {@code int(10) unsigned}
     */
    public static String of(String type) {
        if (type.equalsIgnoreCase("tinyint(1)")) {
            return "boolean";
        }
        Matcher parts = PARTS.matcher(type);
        String name = parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) : type;
        String modifier = parts.matches() && parts.group(2) != null ? parts.group(2) : "";
        return switch (name) {
            // Without a modifier they hold whole seconds.
            case "datetime", "timestamp" ->
                "timestamp" + (modifier.isEmpty() ? "(0)" : modifier) + " without time zone";
            case "time" -> "time without time zone";
            case "bigint" -> type.contains("unsigned") ? "numeric" : "bigint";
            case "decimal" -> "numeric";
            case "char" -> "character";
            default -> BY_NAME.getOrDefault(name, name);
        };
    }

    /** An expression for the text of another one of that type: bytes in hexadecimal after {@code \x}, shapes in words. */
    public static String asText(String expression, String type) {
        String name = type.toLowerCase(Locale.ROOT).replaceFirst("\\W.*", "");
        if (of(type).equals("bytea")) {
            return "concat('\\\\x', lower(hex(%s)))".formatted(expression);
        }
        return switch (name) {
            case "bit" -> "bin(%s)".formatted(expression);
            // As many digits as it has, and not the six that are usually shown.
            case "float" -> "cast(cast(%s as double) as char)".formatted(expression);
            case "geometry",
                    "point",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection" -> "st_astext(%s)".formatted(expression);
            // Without zeros at the end, as many as the type has digits: another precision alone changes nothing.
            case "datetime", "timestamp", "time" ->
                type.contains("(")
                        ? "trim(trailing '.' from trim(trailing '0' from cast(%s as char)))".formatted(expression)
                        : "cast(%s as char)".formatted(expression);
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "json" -> expression;
            default -> "cast(%s as char)".formatted(expression);
        };
    }
}
