package dev.stairway.seed.mysql;

import dev.stairway.seed.shape.ShapeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's type as the server prints it, and what it is called where values are thought of.
 *
 * @param text the type as the server prints it: {@code int(10) unsigned}
 * @param name its first word in lower case
 * @param arguments what stands in its parentheses; empty without any
 * @param charset the character set of a text; empty for all else
 */
record ColumnType(String text, String name, String arguments, String charset) {

    private static final Pattern PARTS = Pattern.compile("(\\w+)\\s*(?:\\((.*)\\))?(.*)", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final int HEADER = 4;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("tinyint", "int2"),
            Map.entry("smallint", "int2"),
            Map.entry("mediumint", "int4"),
            Map.entry("int", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("year", "int2"),
            Map.entry("decimal", "numeric"),
            Map.entry("float", "float4"),
            Map.entry("double", "float8"),
            Map.entry("char", "bpchar"),
            Map.entry("tinytext", "text"),
            Map.entry("mediumtext", "text"),
            Map.entry("longtext", "text"),
            Map.entry("datetime", "timestamp"),
            Map.entry("inet4", "inet"),
            Map.entry("inet6", "inet"));

    static ColumnType of(String text, String charset) {
        Matcher parts = PARTS.matcher(text);
        boolean known = parts.matches();
        String name = known ? parts.group(1).toLowerCase(Locale.ROOT) : text;
        return new ColumnType(text, name, known && parts.group(2) != null ? parts.group(2) : "", charset);
    }

    boolean isBoolean() {
        return text.equals("tinyint(1)");
    }

    boolean isUnsigned() {
        return text.contains("unsigned");
    }

    /** Whether it holds bytes. */
    boolean isBinary() {
        return name.endsWith("binary") || name.endsWith("blob");
    }

    boolean isSpatial() {
        return name.endsWith("point")
                || name.endsWith("string")
                || name.endsWith("polygon")
                || name.startsWith("geomet");
    }

    /** The length in its parentheses; -1 without one. */
    int length() {
        return arguments.matches("\\d+") ? Integer.parseInt(arguments) : -1;
    }

    /** The labels of an enum, or what a set may hold: each label, and two together. */
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        if (name.equals("enum") || name.equals("set")) {
            LABEL.matcher(arguments)
                    .results()
                    .map(label -> label.group(1).replace("''", "'"))
                    .forEach(labels::add);
        }
        if (name.equals("set") && labels.size() > 1) {
            labels.add(labels.get(0) + "," + labels.get(1));
        }
        return labels;
    }

    /** The number that stands for the length or precision where values are thought of; -1 for none. */
    int modifier() {
        if (name.equals("decimal")) {
            String[] numbers = arguments.split(",");
            int scale = numbers.length > 1 ? Integer.parseInt(numbers[1].strip()) : 0;
            return arguments.isEmpty() ? -1 : (Integer.parseInt(numbers[0].strip()) << 16 | scale) + HEADER;
        }
        if (name.endsWith("char")) {
            return length() < 0 ? -1 : length() + HEADER;
        }
        boolean fractions = name.equals("datetime") || name.equals("timestamp") || name.equals("time");
        return fractions ? Math.max(0, length()) : name.equals("bit") ? length() : -1;
    }

    ShapeType shapeType(long id) {
        List<String> labels = labels();
        String plain =
                isBoolean() ? "bool" : isBinary() ? "bytea" : isSpatial() ? "geometry" : NAMES.getOrDefault(name, name);
        return new ShapeType(
                id,
                plain,
                charset.isEmpty() ? text : text + " character set " + charset,
                labels.isEmpty() ? ShapeType.Form.BASE : ShapeType.Form.ENUM,
                0,
                -1,
                false,
                labels,
                List.of(),
                List.of());
    }
}
