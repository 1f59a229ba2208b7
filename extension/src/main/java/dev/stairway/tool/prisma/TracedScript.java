package dev.stairway.tool.prisma;

import dev.stairway.trace.LockMode;
import dev.stairway.trace.StepTrace;
import dev.stairway.trace.TraceGap;
import dev.stairway.trace.TracedStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.core.Parser;

/** A script with a question after each statement: what its transaction holds by now. For one run. */
final class TracedScript {

    private static final String HELD = "stairway_held";

    /** Nothing in it depends on the session's search_path. */
    private static final String QUESTION = """
            select l.relation::pg_catalog.int8 as stairway_held, l.mode,
              pg_catalog.pg_relation_filenode(l.relation)::pg_catalog.int8,
              pg_catalog.pg_stat_get_xact_tuples_inserted(l.relation),
              pg_catalog.pg_stat_get_xact_tuples_updated(l.relation),
              pg_catalog.pg_stat_get_xact_tuples_deleted(l.relation),
              extract(epoch from pg_catalog.current_setting('lock_timeout')::pg_catalog.interval) * 1000,
              extract(epoch from pg_catalog.clock_timestamp())
            from (select null::pg_catalog.oid as relation, null::pg_catalog.text as mode
              union all
              select relation, mode from pg_catalog.pg_locks
              where pid = pg_catalog.pg_backend_pid() and locktype = 'relation' and granted and relation >= 16384) as l
            order by l.relation nulls first, l.mode""";

    private static final String COMMENTS = "(?is)(?:\\s++|--[^\\n]*+(?:\\n|$)|/\\*.*?\\*/)*+";
    private static final Pattern NOTHING = Pattern.compile(COMMENTS);
    private static final Pattern TRANSACTION = Pattern.compile(
            COMMENTS + "(begin|start\\s+transaction|commit|end|rollback|abort|prepare\\s+transaction)\\b.*");

    private final List<String> texts;
    private final List<TracedStatement> statements = new ArrayList<>();
    private final List<StepTrace.Lock> locks = new ArrayList<>();
    private final List<StepTrace.File> files = new ArrayList<>();
    private final Map<Long, StepTrace.Rows> rows = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<Long, Long> lastFiles = new HashMap<>();
    private double lastTime;
    private long lastCount = -1;

    TracedScript(List<String> statements) {
        this.texts = statements;
    }

    /** The single statements of a script; empty when they cannot be told apart. */
    static List<String> statements(String script) {
        try {
            return Parser.parseJdbcSql(script, true, false, true, false, false).stream()
                    .map(query -> query.nativeSql.strip())
                    .filter(text -> !NOTHING.matcher(text).matches())
                    .toList();
        } catch (SQLException e) {
            return List.of();
        }
    }

    /** Whether a script is more, or less, than one transaction. */
    static boolean controlsTransactions(List<String> statements) {
        return statements.stream().anyMatch(text -> TRANSACTION.matcher(text).matches());
    }

    /** What is known of a script that could be asked nothing. */
    static StepTrace alone(String script) {
        String reason = "the script decides itself about transactions, or cannot run in one";
        return new StepTrace(
                statements(script).stream()
                        .map(text -> new TracedStatement(text, 1, Duration.ZERO, -1, 0, false))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new TraceGap(TraceGap.Part.LOCKS, reason), new TraceGap(TraceGap.Part.ROWS, reason)));
    }

    /** Runs it; nothing of it is left when that fails. */
    StepTrace run(Connection connection, Duration limit) throws SQLException {
        StringBuilder message = new StringBuilder(QUESTION);
        texts.forEach(text -> message.append(";\n").append(text).append("\n;\n").append(QUESTION));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setQueryTimeout((int) Math.max(1, Math.min(limit.toSeconds(), Integer.MAX_VALUE)));
            boolean answer = statement.execute(message.toString());
            int place = -1;
            while (answer || statement.getUpdateCount() >= 0) {
                place = answer ? answer(statement, place) : counted(statement, place);
                answer = statement.getMoreResults();
            }
        }
        return new StepTrace(statements, locks, files, List.copyOf(rows.values()), List.of());
    }

    private int counted(Statement statement, int place) throws SQLException {
        lastCount = statement.getUpdateCount();
        return place;
    }

    private int answer(Statement statement, int place) throws SQLException {
        try (ResultSet answer = statement.getResultSet()) {
            if (!answer.getMetaData().getColumnLabel(1).equals(HELD)) {
                return place;
            }
            while (answer.next()) {
                double time = answer.getDouble(8);
                if (answer.getString(2) == null) {
                    ended(place, time);
                } else if (place >= 0) {
                    held(answer, place);
                }
            }
            return place + 1;
        }
    }

    private void ended(int place, double time) {
        if (place >= 0) {
            Duration took = Duration.ofNanos((long) ((time - lastTime) * 1e9));
            statements.add(new TracedStatement(texts.get(place), 1, took, lastCount, 1, false));
        }
        lastTime = time;
        lastCount = -1;
    }

    private void held(ResultSet answer, int place) throws SQLException {
        long relation = answer.getLong(1);
        if (known.add(relation + answer.getString(2))) {
            Duration atMost = Duration.ofMillis((long) answer.getDouble(7));
            LockMode.named(answer.getString(2))
                    .ifPresent(mode -> locks.add(new StepTrace.Lock(relation, mode, place, atMost)));
        }
        long file = answer.getLong(3);
        Long before = lastFiles.put(relation, file);
        if (file != 0 && (before == null || before != file)) {
            files.add(new StepTrace.File(relation, file, place));
        }
        if (answer.getLong(4) + answer.getLong(5) + answer.getLong(6) > 0) {
            rows.put(relation, new StepTrace.Rows(relation, answer.getLong(4), answer.getLong(5), answer.getLong(6)));
        }
    }
}
