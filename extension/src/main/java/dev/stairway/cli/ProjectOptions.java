package dev.stairway.cli;

import dev.stairway.junit.Alembic;
import dev.stairway.junit.Prisma;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which project it is and how its tool is run; the attributes of {@link Alembic} and {@link Prisma}. */
final class ProjectOptions {

    @Option(
            names = "--alembic",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "alembic.ini",
            description = "Alembic's configuration file (alembic.ini), a pyproject.toml, or where its env.py is.")
    private @Nullable String alembic;

    @Option(
            names = "--prisma",
            paramLabel = "FOLDER",
            arity = "0..1",
            fallbackValue = "prisma",
            description = "Prisma's folder, which has 'migrations'.")
    private @Nullable String prisma;

    @Option(names = "--name", paramLabel = "NAME", description = "How reports call the project; else its folder.")
    private @Nullable String name;

    @Option(names = "--directory", paramLabel = "FOLDER", description = "Where the tool is run.")
    private @Nullable String directory;

    @Option(
            names = "--env",
            paramLabel = "NAME=value",
            description =
                    "An environment variable of the tool; $${url}, $${host}, $${port}, $${user}, $${password} and $${database} are those of the database under test.")
    private List<String> environment = new ArrayList<>();

    @Option(names = "--section", paramLabel = "NAME", description = "The section of the ini file.")
    private @Nullable String section;

    @Option(names = "-x", paramLabel = "name=value", description = "An argument as 'alembic -x' takes it.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--option",
            paramLabel = "name=value",
            description = "An option of Alembic's configuration that overrides the file's.")
    private List<String> options = new ArrayList<>();

    @Option(names = "--python", paramLabel = "PYTHON", description = "The interpreter, or a command that leads to one.")
    private @Nullable String python;

    @Option(names = "--requirements", paramLabel = "FILE", description = "What a Python environment is made from.")
    private @Nullable String requirements;

    @Option(names = "--driver", paramLabel = "DRIVER", description = "SQLAlchemy's driver, such as asyncpg.")
    private @Nullable String driver;

    @Option(names = "--heads", paramLabel = "N", description = "How many heads the history is meant to have.")
    private @Nullable Integer heads;

    @Option(names = "--branch", paramLabel = "LABEL", description = "A branch that is meant to have a head.")
    private List<String> branches = new ArrayList<>();

    @Option(
            names = "--prisma-cli",
            description = "Upgrades run through the project's own 'prisma migrate deploy', with Node.")
    private boolean prismaCli;

    /** Says all that was given. */
    void into(Settings settings) {
        if (alembic != null && prisma != null) {
            throw new CommandLineException("--alembic and --prisma name the migrations of two tools; keep one of them");
        }
        say(settings, Alembic.class, "value", alembic);
        say(settings, Prisma.class, "value", prisma);
        settings.name(name);
        if (prisma != null || settings.says(Prisma.class)) {
            ofPrisma(settings);
        } else {
            ofAlembic(settings);
        }
    }

    private void ofPrisma(Settings settings) {
        if (prismaCli) {
            settings.say(Prisma.class, "cli", true);
        }
        say(settings, Prisma.class, "directory", directory);
        say(settings, Prisma.class, "environment", environment);
    }

    private void ofAlembic(Settings settings) {
        say(settings, Alembic.class, "directory", directory);
        say(settings, Alembic.class, "environment", environment);
        say(settings, Alembic.class, "section", section);
        say(settings, Alembic.class, "x", arguments);
        say(settings, Alembic.class, "options", options);
        if (python != null) {
            settings.parameter("stairway.python", python);
        }
        say(settings, Alembic.class, "requirements", requirements);
        say(settings, Alembic.class, "driver", driver);
        say(settings, Alembic.class, "heads", heads);
        say(settings, Alembic.class, "branches", branches);
    }

    private static void say(
            Settings settings, Class<? extends Annotation> type, String attribute, @Nullable Object value) {
        if (value != null) {
            settings.say(type, attribute, value);
        }
    }

    private static void say(
            Settings settings, Class<? extends Annotation> type, String attribute, List<String> values) {
        if (!values.isEmpty()) {
            settings.say(type, attribute, values.toArray(String[]::new));
        }
    }
}
