package dev.stairway.tool.prisma;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.TestDatabase;
import dev.stairway.tool.ModelComparison;
import dev.stairway.tool.ModelComparison.Compared;
import dev.stairway.tool.ModelComparison.NotExamined;
import dev.stairway.tool.process.CommandRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code prisma migrate diff} says of {@code schema.prisma} and what the migrations make. */
final class SchemaComparison {

    static final NotExamined WITHOUT_COMMAND = new NotExamined(
            "only the real Prisma can compare schema.prisma with the migrations: @Prisma(cli = true), or stairway.prisma=cli");

    private static final int DIFFERENT = 2;

    private final Path directory;
    private final PrismaCommand command;
    private final TestDatabase database;
    private final Path migrations;

    SchemaComparison(Path directory, PrismaCommand command, TestDatabase database, Path migrations) {
        this.directory = directory;
        this.command = command;
        this.database = database;
        this.migrations = migrations;
    }

    /** Compares the database, which stands at the head, with the schema in its file. */
    ModelComparison with(PrismaSchema schema) {
        Optional<Path> file = schema.path();
        if (file.isEmpty()) {
            return new NotExamined("there is no schema.prisma beside the migrations");
        }
        List<String> reasons = new ArrayList<>();
        return direct(file.get().toString(), reasons)
                .or(() -> fromMigrations(file.get().toString(), reasons))
                .orElseGet(() -> new NotExamined("prisma migrate diff fails:\n" + reasons.get(reasons.size() - 1)));
    }

    /** Versions differ in how the database is named; one that knows the options answers. */
    private Optional<ModelComparison> direct(String schema, List<String> reasons) {
        return compared(database.url(), reasons, "--from-schema-datasource", schema, "--to-schema-datamodel", schema)
                .or(() -> compared(database.url(), reasons, "--from-config-datasource", "--to-schema", schema));
    }

    /** With a driver adapter Prisma reads no database for this, but applies the migrations to another one. */
    private Optional<ModelComparison> fromMigrations(String schema, List<String> reasons) {
        try (TestDatabase shadow = database.server().create("shadow")) {
            return compared(
                    shadow.url(), reasons, "--from-migrations", migrations.toString(), "--to-schema-datamodel", schema);
        }
    }

    private Optional<ModelComparison> compared(ConnectionUrl url, List<String> reasons, String... sides) {
        List<String> arguments = new ArrayList<>(List.of("migrate", "diff", "--exit-code"));
        arguments.addAll(List.of(sides));
        CommandRun run = command.run(directory, url, arguments.toArray(String[]::new));
        if (!run.succeeded() && run.exitStatus() != DIFFERENT) {
            reasons.add(run.output().indent(2).stripTrailing());
            return Optional.empty();
        }
        List<String> lines = run.output()
                .lines()
                .dropWhile(line -> !line.startsWith("["))
                .filter(line -> !line.isBlank())
                .toList();
        if (!run.succeeded() && lines.isEmpty()) {
            lines = List.of("(they differ)");
        }
        return Optional.of(new Compared(
                run.succeeded() ? List.of() : lines, "from the migrations to schema.prisma; prisma migrate diff"));
    }
}
