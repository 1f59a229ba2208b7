package dev.stairway.tool.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.postgresql.core.Parser;

/** The single statements of what is sent as one message. */
final class Script {

    private static final String COMMENTS = "(?is)(?:\\s++|--[^\\n]*+(?:\\n|$)|/\\*.*?\\*/)*+";
    private static final Pattern NOTHING = Pattern.compile(COMMENTS);
    private static final Pattern TRANSACTION = Pattern.compile(
            COMMENTS + "(begin|start\\s+transaction|commit|end|rollback|abort|prepare\\s+transaction)\\b.*");

    /** They want a transaction that somebody began, and would take the one that only the questions make. */
    private static final Pattern WITHIN = Pattern.compile(COMMENTS + "(lock|declare|savepoint)\\b.*");

    private Script() {}

    /** Each statement; the whole as one when they cannot be told apart, and none when there is nothing but comments. */
    static List<String> statements(String script) {
        try {
            return Parser.parseJdbcSql(script, true, false, true, false, false).stream()
                    .map(query -> query.nativeSql.strip())
                    .filter(text -> !NOTHING.matcher(text).matches())
                    .toList();
        } catch (SQLException e) {
            return List.of(script.strip());
        }
    }

    /** Whether questions between the statements change nothing of what they do, as long as none of them fails. */
    static boolean takesQuestions(List<String> statements) {
        return !statements.isEmpty()
                && statements.stream()
                        .noneMatch(text -> TRANSACTION.matcher(text).matches())
                && (statements.size() > 1 || !WITHIN.matcher(statements.get(0)).matches());
    }

    /** Whether it only says where a transaction begins or ends. */
    static boolean marksTransaction(String statement) {
        return TRANSACTION.matcher(statement).matches();
    }

    /** How many rows a statement wrote or read, by what the server calls its end ({@code INSERT 0 5}); -1 when it says none. */
    static long rows(String tag) {
        String last = tag.substring(tag.lastIndexOf(' ') + 1);
        boolean counts =
                tag.toUpperCase(Locale.ROOT).matches("(INSERT|UPDATE|DELETE|SELECT|MERGE|COPY|FETCH|MOVE)\\b.* \\d+");
        return counts ? Long.parseLong(last) : -1;
    }
}
