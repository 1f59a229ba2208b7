package dev.stairway.seed.sqlite;

import dev.stairway.seed.Refusal;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what SQLite says when it does not take a row: the columns, or the condition's name or text. */
final class SqliteRefusal {

    private static final Pattern WRAPPED = Pattern.compile("\\[SQLITE_\\w+][^(]*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern ABOUT = Pattern.compile("(?:constraint failed: |column )(.*)", Pattern.DOTALL);

    private SqliteRefusal() {}

    static Refusal of(String message, ShapeTable table) {
        Matcher wrapped = WRAPPED.matcher(message);
        String plain = wrapped.matches() ? wrapped.group(1) : message;
        boolean duplicate = plain.startsWith("UNIQUE") || plain.contains("PRIMARY KEY");
        return Refusal.of(plain, columns(plain, table), duplicate);
    }

    private static List<String> columns(String plain, ShapeTable table) {
        Matcher about = ABOUT.matcher(plain);
        if (!about.find()) {
            return List.of();
        }
        String what = about.group(1);
        List<String> known = table.columnsOf(what);
        if (!known.isEmpty()) {
            return known;
        }
        List<String> names = table.columns().stream().map(ShapeColumn::name).toList();
        String qualified = table.name().last().toLowerCase(Locale.ROOT) + ".";
        boolean listed = what.toLowerCase(Locale.ROOT).startsWith(qualified);
        return listed
                ? names.stream()
                        .filter(name -> List.of(what.split(", ")).stream()
                                .anyMatch(part -> part.equalsIgnoreCase(qualified + name)))
                        .toList()
                : MentionedColumns.in(what, names);
    }
}
