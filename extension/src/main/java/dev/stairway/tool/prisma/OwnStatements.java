package dev.stairway.tool.prisma;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code prisma migrate deploy} asks and writes for itself, beside the migrations.
 *
 * @param scripts the texts of the migrations that it may run
 */
record OwnStatements(List<String> scripts) {

    private static final Pattern READING = Pattern.compile("(?is)\\s*(select|set|show)\\b.*");

    OwnStatements {
        scripts = List.copyOf(scripts);
    }

    /** Whether a statement is one of them. What writes, but not to Prisma's own table, never is. */
    boolean contain(String statement) {
        boolean itsOwn = statement.contains(MigrationTable.NAME)
                || READING.matcher(statement).matches();
        return itsOwn && scripts.stream().noneMatch(script -> script.contains(statement));
    }
}
