package dev.stairway.tool.prisma;

import dev.stairway.database.TestDatabase;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationTool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prisma's migrations of one project. Safe for several threads; each session belongs to one. */
public final class PrismaTool implements MigrationTool {

    private final PrismaSettings settings;
    private final MigrationsReader reader;
    private @Nullable List<MigrationFolder> migrations;

    /** A project. */
    public PrismaTool(PrismaSettings settings) {
        this.settings = settings;
        this.reader = new MigrationsReader(description(), settings.folder(), PrismaTool::fromHere);
    }

    @Override
    public String description() {
        return "Prisma " + fromHere(settings.folder());
    }

    @Override
    public Optional<String> rollbackAdvice() {
        return Optional.of("run down.sql, then delete the migration's row from " + MigrationTable.NAME
                + ": prisma migrate resolve refuses to roll back what was applied");
    }

    @Override
    public MigrationHistory history() {
        List<Revision> revisions = new ArrayList<>();
        List<String> parents = List.of();
        for (MigrationFolder migration : migrations()) {
            revisions.add(new Revision(
                    migration.name(),
                    parents,
                    List.of(),
                    List.of(),
                    migration.title(),
                    fromHere(migration.upgradeFile())));
            parents = List.of(migration.name());
        }
        return MigrationHistory.of(revisions);
    }

    @Override
    public MigrationSession open(TestDatabase database) {
        String product = database.url().product();
        if (!product.equals("postgresql")) {
            throw new MigrationException("""
                    %s: Prisma's migrations are run on PostgreSQL only, and this database is %s
                    To fix:    name PostgreSQL databases alone, with @Postgres""".formatted(description(), product));
        }
        Route route = new Route(database.url(), settings.timeLimit());
        PrismaDatabase place =
                new PrismaDatabase(description(), database.url(), settings.timeLimit(), PrismaTool::fromHere, route);
        if (!settings.cli()) {
            Deployment deployment =
                    new JdbcDeployment(database.url(), settings.timeLimit(), PrismaTool::fromHere, route);
            return new PrismaSession(place, migrations(), deployment, () -> SchemaComparison.WITHOUT_COMMAND);
        }
        PrismaCommand command = new PrismaCommand(description(), settings);
        Deployment deployment = new CommandDeployment(settings, command, place, reader.migrations(), migrations());
        SchemaComparison comparison =
                new SchemaComparison(settings.directory(), command, database, reader.migrations());
        PrismaSchema schema = new PrismaSchema(settings.folder());
        return new PrismaSession(place, migrations(), deployment, () -> comparison.with(schema));
    }

    private synchronized List<MigrationFolder> migrations() {
        if (migrations == null) {
            migrations = reader.read();
            if (settings.cli()) {
                // Whether the command is there is said before a server starts.
                new PrismaCommand(description(), settings);
            }
        }
        return migrations;
    }

    /** The place of a file from the directory of this process where it is below. */
    private static String fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }
}
