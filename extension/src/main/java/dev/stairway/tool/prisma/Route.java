package dev.stairway.tool.prisma;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.postgres.WireTap;
import dev.stairway.tool.process.CommandRun;
import dev.stairway.trace.StepTrace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The way to a project's database: straight there, or past somebody who looks while a step is traced. */
final class Route {

    private final ConnectionUrl database;
    private final Duration limit;
    private volatile Predicate<String> own = Route::everything;
    private @Nullable WireTap tap;

    Route(ConnectionUrl database, Duration limit) {
        this.database = database;
        this.limit = limit;
    }

    /** Where to connect to. */
    ConnectionUrl url() {
        return tap == null ? database : tap.url();
    }

    /** Looks at what runs from here on; where connections must be encrypted nobody could. */
    void trace() {
        if (database.parameters().containsKey("sslmode")) {
            return;
        }
        tap = WireTap.on(database);
        tap.begin(text -> own.test(text));
    }

    /** What was seen since. */
    StepTrace traced() {
        return tap == null ? StepTrace.nothing("the connection is encrypted") : tap.end();
    }

    /** Goes straight there again. */
    void leave() {
        if (tap != null) {
            tap.close();
            tap = null;
        }
    }

    /** Runs a script just as it is; the server cancels it when the limit is over. */
    void run(Connection connection, String script) throws SQLException {
        own = text -> false;
        try {
            PrismaConnection.run(connection, script, limit);
        } finally {
            own = Route::everything;
        }
    }

    /** Runs a program that comes to the database by this way and does more there than it was asked to. */
    CommandRun run(OwnStatements others, Function<ConnectionUrl, CommandRun> program) {
        own = others::contain;
        try {
            return program.apply(url());
        } finally {
            own = Route::everything;
        }
    }

    private static boolean everything(String statement) {
        return true;
    }
}
