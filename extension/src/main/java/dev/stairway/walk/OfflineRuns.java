package dev.stairway.walk;

import dev.stairway.database.TestDatabase;
import dev.stairway.reader.SchemaReader;
import dev.stairway.tool.Direction;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.OfflineSql;
import dev.stairway.tool.ToolFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Executes what a tool writes as SQL. The tool itself must not have looked at the database before: most make their own table
 * then, which the SQL makes, too.
 */
final class OfflineRuns {

    private final TestDatabase database;
    private final MigrationSession session;
    private final Set<String> staying;

    /** Goes over all revisions but for those that stay applied; the caller closes both. */
    OfflineRuns(TestDatabase database, MigrationSession session, Set<String> staying) {
        this.database = database;
        this.session = session;
        this.staying = staying;
    }

    OfflineWalk walk() {
        List<OfflineWalk.Run> runs = new ArrayList<>();
        for (Leg leg : List.of(Leg.UP, Leg.DOWN)) {
            OfflineWalk.Run run = go(leg);
            runs.add(run);
            if (run.failure().isPresent()) {
                break;
            }
        }
        return new OfflineWalk(runs);
    }

    private OfflineWalk.Run go(Leg leg) {
        OfflineSql sql = session.write(leg == Leg.DOWN ? Direction.DOWNGRADE : Direction.UPGRADE, staying);
        if (sql instanceof OfflineSql.Refused refused) {
            return new OfflineWalk.Run(leg, false, refused.failure(), look());
        }
        return new OfflineWalk.Run(leg, true, execute(((OfflineSql.Written) sql).sql()), look());
    }

    /** As users send a file to the server, but for going on after an error. */
    private @Nullable ToolFailure execute(String sql) {
        if (sql.isBlank()) {
            return new ToolFailure("no SQL", "nothing was written to standard output", "", false, false);
        }
        try (Connection connection = database.dataSource().getConnection()) {
            new SqlScript(sql).run(connection);
            return null;
        } catch (SQLException e) {
            return new ToolFailure("the server", String.valueOf(e.getMessage()), "", false, false);
        }
    }

    private State look() {
        // The schema first: asking for the tool's tables may make them.
        var schema = SchemaReader.read(database.dataSource());
        return new State(schema.withoutTables(session.bookkeepingTables()));
    }
}
