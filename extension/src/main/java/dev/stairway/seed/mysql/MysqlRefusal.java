package dev.stairway.seed.mysql;

import dev.stairway.seed.Refusal;
import dev.stairway.seed.shape.ShapeTable;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from the server's words why it did not take a row. */
final class MysqlRefusal {

    private static final int DUPLICATE = 1062;

    /** What the driver puts before the server's words. */
    private static final Pattern CONNECTION = Pattern.compile("^\\(conn[=:]\\d+\\)\\s*");

    /** The database's name, which is another one each time, before that of a table. */
    private static final Pattern DATABASE = Pattern.compile("(?<!\\.)`[^`]+`\\.(?=`)");

    private static final Pattern COLUMN = Pattern.compile("(?i)\\b(?:column|field) (?:`[^`]+`\\.)*[`']([^`']+)[`']");
    private static final Pattern CONSTRAINT = Pattern.compile("(?i)\\bconstraint [`']([^`']+)[`']");
    private static final Pattern COLUMN_CHECK = Pattern.compile("(?i)\\bconstraint `(?:[^`]+)\\.([^`]+)` failed");
    private static final Pattern KEY = Pattern.compile("for key '(?:[^'.]+\\.)?([^']+)'");

    private MysqlRefusal() {}

    static Refusal of(SQLException error, ShapeTable table) {
        String message = CONNECTION.matcher(String.valueOf(error.getMessage())).replaceFirst("");
        String text = DATABASE.matcher(message).replaceAll("");
        return Refusal.of(text, columns(text, table), error.getErrorCode() == DUPLICATE);
    }

    private static List<String> columns(String text, ShapeTable table) {
        List<String> named = Stream.of(COLUMN, COLUMN_CHECK)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(column -> table.find(column).isPresent())
                .limit(1)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        return Stream.of(CONSTRAINT, KEY)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> table.columnsOf(found.group(1)))
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
