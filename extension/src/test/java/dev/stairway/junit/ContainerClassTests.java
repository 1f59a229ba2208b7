package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.stairway.database.container.ContainerProvider;
import dev.stairway.database.container.LocalImage;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class on PostgreSQL in a container: the same checks, or aborted where there is no Docker. */
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
    void without_docker_a_class_is_aborted_with_the_reason() {
        assumeNoDocker();
        EngineRun run = EngineRun.of(Map.of(), BrokenTestCase.class);

        assertThat(run.names(BrokenTestCase.class, SUCCESSFUL)).isEmpty();
        assertThat(run.names(BrokenTestCase.class, FAILED)).isEmpty();
        assertThat(run.names(BrokenTestCase.class, ABORTED)).hasSize(25);
        assertThat(run.message(BrokenTestCase.class, "history_is_sound"))
                .startsWith(
                        "not examined: PostgreSQL, container postgres:18 cannot start: no Docker daemon answers\nTried: ")
                .contains("\nTo fix:    start Docker");
    }

    @Test
    void without_docker_a_class_is_red_where_docker_is_required() {
        assumeNoDocker();
        EngineRun run = EngineRun.of(Map.of("stairway.docker", "required"), BrokenTestCase.class);

        assertThat(run.names(BrokenTestCase.class, FAILED)).hasSize(1);
        assertThat(run.message(
                        BrokenTestCase.class,
                        run.names(BrokenTestCase.class, FAILED).get(0)))
                .startsWith("PostgreSQL, container postgres:18 cannot start: no Docker daemon answers");
    }

    private static void assumeNoDocker() {
        Assumptions.assumeTrue(
                ContainerProvider.postgres("postgres:18", false).unavailable().isPresent(), "there is Docker here");
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
