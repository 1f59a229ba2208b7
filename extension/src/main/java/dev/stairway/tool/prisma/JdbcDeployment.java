package dev.stairway.tool.prisma;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.ToolFailure;
import dev.stairway.tool.prisma.MigrationTable.Entry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code prisma migrate deploy} without Node: the same scripts, the same bookkeeping, the same refusals. */
final class JdbcDeployment implements Deployment {

    /** The number of the lock that keeps two deployments from running at once. */
    private static final String LOCK = "select pg_advisory_lock(72707369)";

    private final Duration limit;
    private final Function<Path, String> shown;
    private final ScriptFailure failures;
    private final Route route;

    JdbcDeployment(ConnectionUrl url, Duration limit, Function<Path, String> shown, Route route) {
        this.route = route;
        this.limit = limit;
        this.shown = shown;
        this.failures = new ScriptFailure(url, limit);
    }

    @Override
    public Optional<ToolFailure> deploy(List<MigrationFolder> migrations) {
        try (Connection connection = PrismaConnection.open(route.url())) {
            PrismaConnection.run(connection, LOCK, limit);
            MigrationTable table = new MigrationTable(connection);
            Optional<ToolFailure> refusal = refusal(table);
            return refusal.isPresent() ? refusal : applyPending(connection, table, migrations);
        } catch (SQLException e) {
            return Optional.of(failures.of(e, "deploy", MigrationTable.NAME, ""));
        }
    }

    /** Why nothing can be deployed; else the table is there. */
    private static Optional<ToolFailure> refusal(MigrationTable table) throws SQLException {
        if (!table.exists()) {
            if (table.hasOthers()) {
                return Optional.of(refusal(
                        "P3005",
                        "the database schema is not empty, and has no " + MigrationTable.NAME,
                        "prisma migrate deploy refuses it, too: mark as applied what is there already (@Baseline)"));
            }
            table.create();
        }
        return table.entries().stream()
                .filter(Entry::failed)
                .findFirst()
                .map(entry -> refusal(
                        "P3009",
                        "migration " + entry.migration() + ", started at " + entry.startedAt()
                                + ", failed, and nothing is applied after it",
                        "clean up what it left, then: prisma migrate resolve --rolled-back " + entry.migration()));
    }

    private static ToolFailure refusal(String code, String message, String details) {
        return new ToolFailure(code, message, details, false, false);
    }

    private Optional<ToolFailure> applyPending(
            Connection connection, MigrationTable table, List<MigrationFolder> migrations) throws SQLException {
        Set<String> applied = table.entries().stream()
                .filter(Entry::applied)
                .map(Entry::migration)
                .collect(Collectors.toSet());
        for (MigrationFolder migration : migrations) {
            if (!applied.contains(migration.name())) {
                Optional<ToolFailure> failure = apply(connection, table, migration);
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ToolFailure> apply(Connection connection, MigrationTable table, MigrationFolder migration) {
        String file = shown.apply(migration.upgradeFile());
        String script = migration.upgrade();
        try {
            String id = table.begin(migration);
            try {
                route.run(connection, script);
            } catch (SQLException e) {
                ToolFailure failure = failures.of(e, ScriptFailure.APPLYING, file, script);
                remember(table, id, migration, failure);
                return Optional.of(failure);
            }
            table.finish(id);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(failures.of(e, "bookkeeping of " + migration.name(), file, ""));
        }
    }

    private static void remember(MigrationTable table, String id, MigrationFolder migration, ToolFailure failure) {
        try {
            table.fail(id, "Migration name: " + migration.name() + "\n\nDatabase error:\n" + failure.message());
        } catch (SQLException stuck) {
            // A script that began a transaction and failed in it lets nothing else be written; Prisma's entry stays
            // open then, too.
            return;
        }
    }
}
