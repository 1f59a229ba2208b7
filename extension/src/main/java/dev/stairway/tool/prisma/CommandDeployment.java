package dev.stairway.tool.prisma;

import dev.stairway.tool.MigrationException;
import dev.stairway.tool.ToolFailure;
import dev.stairway.tool.process.CommandRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The real {@code prisma migrate deploy}. */
final class CommandDeployment implements Deployment {

    private static final Pattern ERROR = Pattern.compile("(?s)(?:.*\\n)?Error: *(P\\d{4})?:?\\s*(.*)");

    /** The folders where Prisma looks for a schema. */
    private static final Set<String> USUAL = Set.of("", "prisma");

    private final PrismaSettings settings;
    private final PrismaCommand command;
    private final PrismaDatabase database;
    private final Path migrations;
    private final List<MigrationFolder> all;
    private boolean known;

    CommandDeployment(
            PrismaSettings settings,
            PrismaCommand command,
            PrismaDatabase database,
            Path migrations,
            List<MigrationFolder> all) {
        this.settings = settings;
        this.command = command;
        this.database = database;
        this.migrations = migrations;
        this.all = all;
    }

    @Override
    public Optional<ToolFailure> deploy(List<MigrationFolder> first) {
        try {
            if (!known && !looksHere()) {
                return Optional.of(elsewhere());
            }
            known = true;
            Set<String> before = database.applied();
            Optional<ToolFailure> failure = failure(run(first));
            return failure.isPresent() ? failure : surprise(first, before);
        } catch (MigrationException e) {
            return Optional.of(new ToolFailure("prisma", String.valueOf(e.getMessage()), "", false, false));
        }
    }

    /** Whether the command looks at the test database: nothing is run before that is known. */
    private boolean looksHere() {
        return database.isRecognised(
                mark -> run(settings.directory(), "status").output().contains(mark));
    }

    private ToolFailure elsewhere() {
        return new ToolFailure(
                "wrong database",
                "prisma does not connect to the test database \""
                        + database.url().database() + "\"; nothing was run",
                "hand its URL in where the project reads it: @Prisma(environment = \"NAME=${url}\")",
                false,
                true);
    }

    private CommandRun run(List<MigrationFolder> first) {
        if (first.size() == all.size()) {
            return run(settings.directory(), "deploy");
        }
        try (ProjectMirror mirror = ProjectMirror.of(settings.directory(), migrations, first, command.modules())) {
            return run(mirror.directory(), "deploy");
        }
    }

    private CommandRun run(Path directory, String what) {
        List<String> arguments = new ArrayList<>(List.of("migrate", what));
        schema().ifPresent(schema -> arguments.addAll(List.of("--schema", schema)));
        return database.route()
                .run(
                        new OwnStatements(
                                all.stream().map(MigrationFolder::upgrade).toList()),
                        url -> command.run(directory, url, arguments.toArray(String[]::new)));
    }

    /** The schema's place in the directory; empty where Prisma finds it by itself. */
    private Optional<String> schema() {
        Path folder = settings.directory().relativize(settings.folder());
        if (USUAL.contains(folder.toString())) {
            return Optional.empty();
        }
        return new PrismaSchema(settings.folder())
                .path()
                .map(path -> settings.directory().relativize(path).toString());
    }

    private static Optional<ToolFailure> failure(CommandRun run) {
        if (run.succeeded()) {
            return Optional.empty();
        }
        Matcher error = ERROR.matcher(run.output());
        boolean told = error.matches();
        String code = told && error.group(1) != null ? error.group(1) : "exit status " + run.exitStatus();
        return Optional.of(new ToolFailure(code, told ? error.group(2).strip() : run.output(), "", false, false));
    }

    /** Success that is none: the command found other migrations than those that it was to apply. */
    private Optional<ToolFailure> surprise(List<MigrationFolder> first, Set<String> before) {
        Set<String> wanted = first.stream().map(MigrationFolder::name).collect(Collectors.toSet());
        Set<String> now = database.applied();
        Set<String> more = new HashSet<>(now);
        more.removeAll(before);
        more.removeAll(wanted);
        List<String> left =
                wanted.stream().filter(Predicate.not(now::contains)).sorted().toList();
        if (more.isEmpty() && left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ToolFailure(
                "other migrations",
                "prisma migrate deploy applied " + more + " and left out " + left,
                "it reads another folder than " + migrations + ": see migrations.path in prisma.config.ts",
                false,
                true));
    }
}
