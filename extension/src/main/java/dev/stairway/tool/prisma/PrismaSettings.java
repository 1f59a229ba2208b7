package dev.stairway.tool.prisma;

import dev.stairway.tool.MigrationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a project uses Prisma.
 *
 * @param folder the folder that has {@code migrations}; absolute
 * @param directory where {@code npx prisma} would be called; absolute, the folder is in it
 * @param cli whether upgrades run through the real {@code prisma migrate deploy} instead of JDBC
 * @param environment environment variables for the command, on top of those of this process; {@code ${url}} stands for the
 *     test database's address, and {@code DATABASE_URL} is that unless it is declared here; may be empty
 * @param timeLimit how long one script, or one command, may take; more than zero
 */
public record PrismaSettings(
        Path folder, Path directory, boolean cli, Map<String, String> environment, Duration timeLimit) {

    /** How long one script may take unless told otherwise: two minutes. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofMinutes(2);

    private static final Pattern OTHER_SCHEMA = Pattern.compile("[?&]schema=(?!public(?:&|$))([^&]+)");

    /** @throws MigrationException when the folder is not in the directory, or a variable leads to another schema than {@code public} */
    public PrismaSettings {
        folder = folder.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        Objects.requireNonNull(timeLimit, "timeLimit");
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("a time limit of " + timeLimit + " leaves no time");
        }
        if (!folder.startsWith(directory)) {
            throw new MigrationException("""
                    Prisma: the folder %s is not in the directory %s
                    To fix: name the directory in which `npx prisma` is called""".formatted(folder, directory));
        }
        environment.forEach(PrismaSettings::refuseOtherSchema);
    }

    private static void refuseOtherSchema(String variable, String value) {
        Matcher schema = OTHER_SCHEMA.matcher(value);
        if (schema.find()) {
            throw new MigrationException("""
                    Prisma: the variable %s leads to the schema %s, and Stairway runs Prisma's migrations in public
                    To fix: leave schema=%2$s out; the scripts that Prisma writes name no schema, and are the same in public""".formatted(variable, schema.group(1)));
        }
    }

    /** Settings for this folder without the command, with all else by default. */
    public static PrismaSettings of(Path folder) {
        return new PrismaSettings(folder, folder, false, Map.of(), DEFAULT_TIME_LIMIT);
    }
}
