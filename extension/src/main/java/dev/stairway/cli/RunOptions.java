package dev.stairway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say on which databases, from where on and how strictly a history is examined. */
final class RunOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings; by default stairway.toml, if it is there.")
    private @Nullable String config;

    @Option(
            names = "--database",
            paramLabel = "DATABASE",
            description =
                    "What to run on, once each: postgres:17 (the default), postgres:13 ... postgres:18, container:IMAGE, jdbc:postgresql://HOST/, sqlite, mariadb, mysql, mysql:container:IMAGE; what stairway.database takes.")
    private List<String> databases = new ArrayList<>();

    @Option(names = "--report", paramLabel = "FOLDER", description = "Write reports there.")
    private @Nullable String report;

    @Option(names = "--only", paramLabel = "REVISION", description = "Examine only these revisions.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "REVISION|REF",
            description = "Examine only what is new since a revision, or since a git branch, tag or commit.")
    private @Nullable String since;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "A committed file with the schema at the head, which must be current.")
    private @Nullable String schema;

    @Option(names = "--update", description = "Write the file that --schema names.")
    private boolean update;

    @Option(names = "--no-data", description = "Do not look at rows.")
    private boolean withoutData;

    @Option(
            names = "--fail-on",
            paramLabel = "CODE",
            description = "Findings about rolling out that are red: SW401 to SW411, or rollOut for all of them.")
    private List<String> failOn = new ArrayList<>();

    @Option(names = "--offline", description = "Also run the SQL that the tool writes without a database.")
    private boolean offline;

    @Option(names = "--other-schema", description = "Also run in another schema than public.")
    private boolean otherSchema;

    @Option(names = "--strict", description = "Notes are findings, too.")
    private boolean strict;

    @Option(names = "--timeout", paramLabel = "TIME", description = "How long one step may take: 90 s, 2 m.")
    private @Nullable String timeout;

    @Option(
            names = "--set",
            paramLabel = "NAME=value",
            description = "Any other parameter that docs/configuration.md lists, such as stairway.keep=true.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    Optional<String> config() {
        return Optional.ofNullable(config);
    }

    /** Says all that was given. */
    void into(Settings settings) {
        if (!databases.isEmpty()) {
            settings.database(databases);
        }
        list(settings, "stairway.only", only);
        list(settings, "stairway.failOn", failOn);
        flag(settings, "stairway.data", withoutData, "false");
        flag(settings, "stairway.offline", offline, "true");
        flag(settings, "stairway.otherSchema", otherSchema, "true");
        flag(settings, "stairway.strict", strict, "true");
        flag(settings, "stairway.update", update, "true");
        text(settings, "stairway.timeout", timeout);
        text(settings, "stairway.since", since);
        text(settings, "stairway.reports", report);
        text(settings, "stairway.schema", schema);
        parameters.forEach((name, value) -> {
            if (!name.startsWith(Settings.PARAMETER)) {
                throw new CommandLineException(
                        "--set '" + name + "=" + value + "' is no parameter: they begin with " + Settings.PARAMETER);
            }
            settings.parameter(name, value);
        });
    }

    private static void list(Settings settings, String parameter, List<String> values) {
        if (!values.isEmpty()) {
            settings.parameter(parameter, String.join(",", values));
        }
    }

    private static void text(Settings settings, String parameter, @Nullable String value) {
        if (value != null) {
            settings.parameter(parameter, value);
        }
    }

    private static void flag(Settings settings, String parameter, boolean given, String value) {
        if (given) {
            settings.parameter(parameter, value);
        }
    }
}
