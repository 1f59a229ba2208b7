package dev.stairway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stairway verify}: takes a project's history up, down and up again, and says what that showed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes each revision of a project up, down and up again on a real database, and says whether it can be rolled back.",
            "Paths are relative to the folder in which the command is called.",
            "What is always the same can stand in stairway.toml in that folder.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {" 0:safe", " 1:findings", " 2:could not run"},
        footer = {
            "",
            "Examples:",
            "  stairway verify --alembic backend/alembic.ini --env 'APP_DB=$${url+psycopg}'",
            "  stairway verify --database postgres:13 --database postgres:17",
            "  stairway verify --declare-irreversible '12bd7610cbc2=PostgreSQL cannot drop an enum value'",
            "  stairway verify --fail-on rollOut --accept 'SW401@529e44b33a67=a table of 200 rows'",
            "  stairway verify --seed 8c1f=customers.sql --setup extensions.sql",
            "  stairway verify --since origin/main --report stairway-report",
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final DeclarationOptions declarations = new DeclarationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = new Settings();
        SettingsFile.find(run.config()).ifPresent(file -> file.into(settings));
        project.into(settings);
        run.into(settings);
        declarations.into(settings);
        ProjectSearch.in(Path.of("")).into(settings);
        Class<?> written = WrittenClass.of(settings.name(), settings.annotations());
        PrintWriter out = spec.commandLine().getOut();
        Outcomes outcomes;
        try (Terminal terminal = Terminal.open()) {
            outcomes = Verification.of(written, settings.parameters(), terminal.progress());
        }
        new OutcomeText(outcomes).lines().forEach(out::println);
        out.flush();
        requireAll(settings.parameters().getOrDefault("stairway.only", ""), outcomes);
        return outcomes.status().code();
    }

    /** In a build, another class may have the revision; here there is but one history. */
    private static void requireAll(String only, Outcomes outcomes) {
        if (outcomes.status() == ExitStatus.COULD_NOT_RUN) {
            return;
        }
        List<String> missing = Pattern.compile(",")
                .splitAsStream(only)
                .map(String::strip)
                .filter(revision -> !revision.isEmpty() && !outcomes.areAbout(revision))
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandLineException("nothing was examined of " + String.join(", ", missing)
                    + ": the history has no such revision, or --since leaves it out\nTo fix:    give --only the"
                    + " identifiers of its revisions in full");
        }
    }
}
