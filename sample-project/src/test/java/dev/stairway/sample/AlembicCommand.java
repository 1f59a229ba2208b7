package dev.stairway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.junit.MigratedDatabase;
import dev.stairway.tool.ProgramRun;
import java.util.stream.Stream;

/** The commands of a system's document as people type them. */
final class AlembicCommand {

    private AlembicCommand() {}

    /** Runs {@code alembic} in the project, on a test's database; what it prints. */
    static String alembic(MigratedDatabase database, String... arguments) {
        ProgramRun run = database.run(
                Stream.concat(Stream.of("-m", "alembic"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(run.succeeded()).as(run.errors()).isTrue();
        return run.output();
    }
}
