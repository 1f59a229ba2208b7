package dev.stairway.seed.sqlite;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Values as SQLite stores what its applications write. */
final class SqliteLiterals {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-fA-F]{2})*");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,6}))?");
    private static final Pattern TIME = Pattern.compile("()(\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,6}))?");

    private SqliteLiterals() {}

    /** A value for a column of a declared type. */
    static String of(String text, String type) {
        Affinity affinity = Affinity.of(type);
        if (affinity.makesNumbers() && NUMBER.matcher(text).matches()) {
            return text;
        }
        if (affinity == Affinity.BLOB && BYTES.matcher(text).matches()) {
            return "x'" + text.substring(2) + "'";
        }
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** Values in the form in which applications write them to SQLite, which has no such types; those that are none are left out. */
    static List<String> fitting(String type, List<String> values) {
        UnaryOperator<String> form = switch (type) {
            case "bool" -> SqliteLiterals::truth;
            case "timestamp" -> value -> millis(MOMENT, value);
            case "time" -> value -> millis(TIME, value);
            case "int2", "int4", "int8", "numeric", "float8" ->
                value -> NUMBER.matcher(value).matches() ? value : "";
            default -> UnaryOperator.identity();
        };
        boolean empty = type.equals("text") || type.equals("varchar");
        return values.stream()
                .map(form)
                .filter(value -> empty || !value.isEmpty())
                .distinct()
                .toList();
    }

    private static String truth(String value) {
        return switch (value) {
            case "t", "true", "1" -> "1";
            case "f", "false", "0" -> "0";
            default -> "";
        };
    }

    /**
     * To the millisecond, because nothing declares a precision and many turn moments into milliseconds; with all six digits of the
     * fraction, because SQLAlchemy reads {@code .5} as five microseconds.
     */
    private static String millis(Pattern pattern, String value) {
        var found = pattern.matcher(value);
        if (!found.matches()) {
            return value;
        }
        String digits = found.group(3) == null ? "" : found.group(3);
        String day = found.group(1).isEmpty() ? "" : found.group(1) + " ";
        return day + found.group(2) + "." + (digits + "000").substring(0, 3) + "000";
    }
}
