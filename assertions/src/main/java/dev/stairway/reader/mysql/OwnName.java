package dev.stairway.reader.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the database itself, which the server puts before some names: a copy has another one. */
final class OwnName {

    private static final String LITERAL = "'(?:[^'\\\\]|\\\\.|'')*'";

    private final Pattern pattern;

    OwnName(String database) {
        String quoted = Pattern.quote("`" + database.replace("`", "``") + "`.");
        pattern = Pattern.compile(LITERAL + "|" + quoted, Pattern.DOTALL);
    }

    /** The text without the name, wherever it qualifies another one; literals stay as they are. */
    String removedFrom(String sql) {
        return pattern.matcher(sql)
                .replaceAll(found -> found.group().startsWith("'") ? Matcher.quoteReplacement(found.group()) : "");
    }
}
