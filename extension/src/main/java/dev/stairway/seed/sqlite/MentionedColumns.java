package dev.stairway.seed.sqlite;

import java.util.List;
import java.util.regex.Pattern;

/** Which columns an expression looks at: SQLite does not say, so its words are compared. */
final class MentionedColumns {

    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    private MentionedColumns() {}

    /** In the order of the columns. */
    static List<String> in(String expression, List<String> columns) {
        String names = TEXT.matcher(expression).replaceAll("''");
        return columns.stream()
                .filter(column -> Pattern.compile(
                                "(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(names)
                        .find())
                .toList();
    }
}
