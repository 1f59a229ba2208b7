package dev.stairway.seed.sqlite;

import dev.stairway.reader.sqlite.TypeMeaning;
import dev.stairway.seed.shape.ShapeType;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A declared type as the makers of values know it: by the name and the modifier that PostgreSQL would have.
 *
 * @param name the plain name: {@code varchar}
 * @param modifier the modifier, -1 for none
 * @param declared as it is declared; empty for none
 */
record DeclaredType(String name, int modifier, String declared) {

    private static final int HEADER = 4;
    private static final Pattern LENGTH = Pattern.compile("\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("smallint", "int2"),
            Map.entry("integer", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("numeric", "numeric"),
            Map.entry("double precision", "float8"),
            Map.entry("boolean", "bool"),
            Map.entry("datetime", "timestamp"),
            Map.entry("date", "date"),
            Map.entry("time without time zone", "time"),
            Map.entry("json", "json"),
            Map.entry("uuid", "uuid"),
            Map.entry("bytea", "bytea"));

    static DeclaredType of(String declared) {
        String meaning = TypeMeaning.of(declared);
        String name = NAMES.getOrDefault(meaning, "text");
        Matcher length = LENGTH.matcher(declared);
        if (!length.find() || length.group(1).length() > 4) {
            return new DeclaredType(name, -1, declared);
        }
        int first = Integer.parseInt(length.group(1));
        if (name.equals("text") && first > 0) {
            return new DeclaredType("varchar", first + HEADER, declared);
        }
        if (name.equals("numeric") && first > 0) {
            int scale = length.group(2) == null ? 0 : Integer.parseInt(length.group(2));
            return new DeclaredType(name, ((first << 16) | scale) + HEADER, declared);
        }
        return new DeclaredType(name, -1, declared);
    }

    /** What identifies it among the types of a database. */
    long id() {
        return name.hashCode();
    }

    ShapeType type() {
        return new ShapeType(id(), name, name, ShapeType.Form.BASE, 0, -1, false, List.of(), List.of(), List.of());
    }
}
