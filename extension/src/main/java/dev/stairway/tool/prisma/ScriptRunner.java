package dev.stairway.tool.prisma;

import dev.stairway.trace.StepTrace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the scripts of migrations, each as one message to the server, and traces them when it is asked to. */
final class ScriptRunner {

    /** The statement was stopped, the connection is gone: to try again would only take longer. */
    private static final Set<String> FINAL = Set.of("57014", "57P01", "08000", "08003", "08006");

    private final Duration limit;
    private boolean tracing;
    private @Nullable StepTrace seen;

    ScriptRunner(Duration limit) {
        this.limit = limit;
    }

    /** Traces what is run from here on. */
    void trace() {
        tracing = true;
        seen = null;
    }

    /** Ends the trace; what was seen of the one script that was run since. */
    StepTrace traced() {
        tracing = false;
        return seen == null ? StepTrace.nothing("no script was run that could tell") : seen;
    }

    /**
     * Runs a script just as it is; the server cancels it when the limit is over.
     *
     * <p>A trace asks questions between its statements, in the transaction that they are anyway. Where that fails, whatever
     * the reason, nothing is left of it, and the script itself has the last word.
     */
    void run(Connection connection, String script) throws SQLException {
        if (tracing && !tried(connection, script)) {
            seen = StepTrace.nothing("the script failed");
            PrismaConnection.run(connection, script, limit);
            seen = TracedScript.alone(script);
        } else if (!tracing) {
            PrismaConnection.run(connection, script, limit);
        }
    }

    /** Whether the script has run with questions. */
    private boolean tried(Connection connection, String script) throws SQLException {
        List<String> statements = TracedScript.statements(script);
        if (statements.isEmpty() || TracedScript.controlsTransactions(statements)) {
            return false;
        }
        try {
            seen = new TracedScript(statements).run(connection, limit);
            return true;
        } catch (SQLException e) {
            if (e.getSQLState() == null || FINAL.contains(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }
}
