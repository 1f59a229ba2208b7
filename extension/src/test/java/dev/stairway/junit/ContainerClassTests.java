package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import dev.stairway.database.container.LocalImage;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class on PostgreSQL in a container: the same checks. {@link WithoutDockerTests} says what happens elsewhere. */
@Tag("slow")
class ContainerClassTests {

    private static final String OURS = "container:" + LocalImage.NAME;

    @MigrationTest
    @Alembic("src/test/projects/broken-middle/alembic.ini")
    @Postgres(container = "postgres:18")
    static class BrokenTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    @Postgres(version = "18", container = "postgres:18")
    static class TwoWordsTestCase implements MigrationChecks {}

    @Test
    void the_same_defects_are_red_in_a_container() {
        LocalImage.assume();
        EngineRun run = EngineRun.of(Map.of("stairway.database", "postgres:" + OURS), BrokenTestCase.class);

        assertThat(run.databases(BrokenTestCase.class))
                .singleElement()
                .asString()
                .matches("\\[PostgreSQL 18\\.\\d+, container " + LocalImage.NAME + "]");
        assertThat(run.names(BrokenTestCase.class, FAILED))
                .extracting(name -> name.replaceAll(": (..).*", " $1"))
                .containsExactly(
                        "downgrade_restores_the_schema b2",
                        "downgrade_restores_the_schema d4",
                        "downgrade_restores_the_schema e5",
                        "upgrade_repeats_after_downgrade b2",
                        "whole_history_round_trips Po");
        assertThat(run.message(BrokenTestCase.class, "downgrade_restores_the_schema: b2"))
                .containsPattern("\nDatabase:  PostgreSQL 18\\.\\d+, container " + LocalImage.NAME + "\n");
    }

    @Test
    void wrong_words_are_told_before_anything_starts() {
        assertThat(EngineRun.of(Map.of(), TwoWordsTestCase.class).classMessage(TwoWordsTestCase.class))
                .hasValue("@Postgres on " + TwoWordsTestCase.class.getName()
                        + ": only one of version, container and url can be given");
        assertThat(EngineRun.of(Map.of("stairway.docker", "yes"), BrokenTestCase.class)
                        .classMessage(BrokenTestCase.class))
                .hasValue("configuration parameter stairway.docker=yes is neither required nor optional");
    }
}
