package dev.stairway.tool.prisma;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.ToolFailure;
import dev.stairway.tool.prisma.MigrationTable.Entry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is done to a project's database beside deploying: Prisma has no command to go back, so that is never its own. */
record PrismaDatabase(
        String description, ConnectionUrl url, Duration limit, Function<Path, String> shown, Route route) {

    private static final String TAKING_BACK = "down.sql";

    /** The names of the migrations that are applied, the oldest first. */
    Set<String> applied() {
        try (Connection connection = PrismaConnection.open(route.url())) {
            return new MigrationTable(connection)
                    .entries().stream()
                            .filter(Entry::applied)
                            .map(Entry::migration)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (SQLException e) {
            throw new MigrationException(
                    description + ": " + MigrationTable.NAME + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Runs each migration's {@code down.sql}, and forgets the migration: {@code prisma migrate resolve --rolled-back} refuses
     * one that did not fail, and one that is still written down would not be applied again.
     *
     * @param migrations those to take back, in this order; each has a {@code down.sql}
     */
    Optional<ToolFailure> takeBack(List<MigrationFolder> migrations) {
        ScriptFailure failures = new ScriptFailure(url, limit);
        for (MigrationFolder migration : migrations) {
            String script = migration.downgrade().orElseThrow();
            try (Connection connection = PrismaConnection.open(route.url())) {
                route.run(connection, script);
            } catch (SQLException e) {
                return Optional.of(failures.of(e, TAKING_BACK, shown.apply(migration.downgradeFile()), script));
            }
            Optional<ToolFailure> failure = write(table -> table.forget(migration.name()));
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    /** Writes down that just these migrations are applied, and runs nothing. */
    Optional<ToolFailure> mark(List<MigrationFolder> applied, List<MigrationFolder> others) {
        Set<String> before = applied();
        return write(table -> {
            if (!table.exists()) {
                table.create();
            }
            for (MigrationFolder other : others) {
                table.forget(other.name());
            }
            for (MigrationFolder migration : applied) {
                if (!before.contains(migration.name())) {
                    table.markApplied(migration);
                }
            }
        });
    }

    /**
     * Whether somebody who looks at a database looks at this one: it has a failed migration then that no other has.
     *
     * @param looks whether a text that was not there before is seen
     */
    boolean isRecognised(Predicate<String> looks) {
        String mark = "stairway_" + UUID.randomUUID();
        try (Connection connection = PrismaConnection.open(route.url())) {
            MigrationTable table = new MigrationTable(connection);
            boolean made = !table.exists();
            if (made) {
                table.create();
            }
            try {
                table.begin(new MigrationFolder(Path.of(mark), "", null));
                return looks.test(mark);
            } finally {
                if (made) {
                    table.drop();
                } else {
                    table.forget(mark);
                }
            }
        } catch (SQLException e) {
            throw new MigrationException(
                    description + ": " + MigrationTable.NAME + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Optional<ToolFailure> write(Work work) {
        // A script may leave its own session anyhow; this is another one.
        try (Connection connection = PrismaConnection.open(route.url())) {
            work.on(new MigrationTable(connection));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(new ScriptFailure(url, limit).of(e, MigrationTable.NAME, MigrationTable.NAME, ""));
        }
    }

    private interface Work {
        void on(MigrationTable table) throws SQLException;
    }
}
