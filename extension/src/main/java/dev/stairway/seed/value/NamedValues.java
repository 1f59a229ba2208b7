package dev.stairway.seed.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values that a statement picks rows by: {@code where state = 'open'}, {@code case state when 'open' then …}, and the keys of JSON that it
 * takes from or away. What it writes itself is none of these: that is what rows come to hold, not what they held.
 * A pure function of the text; what it does not recognise it leaves out.
 */
public final class NamedValues {

    private static final String NAME = "(\"[^\"]+\"|`[^`]+`|[A-Za-z_]\\w*)(?:::[a-z]+)?";
    private static final String VALUE = "(?:'(?:[^']|'')*'|-?\\d+(?:\\.\\d+)?)";
    private static final Pattern WRITING = Pattern.compile(
            "(?is)^\\s*(with\\b.*\\bupdate|update|insert|merge|create\\s(?:\\s*temp\\w*\\s)?\\s*table\\b.*\\bselect)\\b.*");
    private static final Pattern SET = Pattern.compile("(?is)\\bset\\b(.*?)(?=\\bwhere\\b(?!.*\\bset\\b)|$)");
    private static final Pattern WHEN = Pattern.compile("(?is)\\bwhen\\b(.*?)\\bthen\\b");
    private static final Pattern EQUAL = Pattern.compile(
            "(?is)" + NAME + "\\s*(?:=|\\bin\\b)\\s*(?:any\\s*)?\\(?\\s*(" + VALUE + "(?:\\s*,\\s*" + VALUE + ")*)");
    private static final Pattern CASE = Pattern.compile("(?is)\\bcase\\s+" + NAME + "\\s+((?:when\\s+" + VALUE
            + "\\s+then\\s+(?:" + VALUE + "|[\\w.\"]+)(?:::\\w+)?\\s*)+)");
    private static final Pattern WRITTEN = Pattern.compile("(?is)(?:=|\\bthen\\b|\\belse\\b)\\s*(" + VALUE + ")");
    private static final Pattern JSON_KEY =
            Pattern.compile("(?is)" + NAME + "\\s*(?:->>?|\\?|-)\\s*'(?:\\$\\.)?([^'{}\\[\\]\"\\\\$]+)'");
    private static final Pattern JSON_PATH =
            Pattern.compile("(?is)\\bjsonb?_\\w+\\(\\s*" + NAME + "\\s*,\\s*'(?:\\{|\\$\\.)\"?(\\w+)");
    private static final Pattern ONE = Pattern.compile(VALUE);

    private NamedValues() {}

    /**
     * What one column is expected to hold.
     *
     * @param column the column's name
     * @param texts the values, in the order in which they are named
     * @param keys the keys of JSON objects
     */
    public record Named(String column, List<String> texts, List<String> keys) {

        /** The same without the values. */
        public Named keysOnly() {
            return new Named(column, List.of(), keys);
        }

        /** A JSON object with all of the keys. */
        public String object() {
            return keys.stream()
                    .map(key -> "\"" + key + "\": \"named " + key + "\"")
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** The columns that a statement picks rows by, in the order in which it names them; empty for one that does not write. */
    public static List<Named> in(String statement) {
        if (!WRITING.matcher(statement).matches()) {
            return List.of();
        }
        Matcher set = SET.matcher(statement);
        String written = set.find() ? set.group(1) : "";
        String conditions = (written.isEmpty() ? statement : statement.replace(written, " ")) + " "
                + WHEN.matcher(written).results().map(when -> when.group(1)).collect(Collectors.joining(" and "));
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        EQUAL.matcher(conditions).results().forEach(equal -> add(texts, equal.group(1), equal.group(2)));
        CASE.matcher(written)
                .results()
                .forEach(each -> WHEN.matcher(each.group(2))
                        .results()
                        .forEach(when -> add(texts, each.group(1), when.group(1))));
        Set<String> results = WRITTEN.matcher(WHEN.matcher(written).replaceAll(" then "))
                .results()
                .map(result -> plain(result.group(1)))
                .collect(Collectors.toSet());
        texts.values().forEach(values -> values.removeAll(results));
        return named(texts, keys(statement));
    }

    private static Map<String, Set<String>> keys(String statement) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        Stream.of(JSON_KEY, JSON_PATH)
                .flatMap(pattern -> pattern.matcher(statement).results())
                .forEach(key -> keys.computeIfAbsent(unquoted(key.group(1)), any -> new LinkedHashSet<>())
                        .add(key.group(2)));
        return keys;
    }

    private static List<Named> named(Map<String, Set<String>> texts, Map<String, Set<String>> keys) {
        Set<String> columns = new LinkedHashSet<>(texts.keySet());
        columns.addAll(keys.keySet());
        List<Named> named = new ArrayList<>();
        for (String column : columns) {
            named.add(new Named(
                    column,
                    List.copyOf(texts.getOrDefault(column, Set.of())),
                    List.copyOf(keys.getOrDefault(column, Set.of()))));
        }
        return named;
    }

    private static void add(Map<String, Set<String>> texts, String column, String values) {
        Set<String> all = texts.computeIfAbsent(unquoted(column), any -> new LinkedHashSet<>());
        ONE.matcher(values).results().forEach(value -> all.add(plain(value.group())));
    }

    private static String plain(String value) {
        return value.startsWith("'") ? value.substring(1, value.length() - 1).replace("''", "'") : value;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") || name.startsWith("`")
                ? name.substring(1, name.length() - 1)
                : name.toLowerCase(Locale.ROOT);
    }
}
