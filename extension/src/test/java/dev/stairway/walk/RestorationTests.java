package dev.stairway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.alembic.AlembicSettings;
import dev.stairway.tool.alembic.AlembicTool;
import dev.stairway.tool.python.EnvironmentForTests;
import dev.stairway.verdict.RevisionVerdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clean state is the same, whether it was made from a checkpoint or from nothing. */
class RestorationTests {

    @Test
    void checkpoints_change_no_verdict() {
        Path project = Path.of("src/test/projects/broken-middle").toAbsolutePath();
        try (DatabaseServer server = new EmbeddedPostgresProvider().start();
                MigrationTool tool = new AlembicTool(AlembicSettings.of(Path.of("alembic.ini"))
                        .workingDirectory(project)
                        .python(EnvironmentForTests.python())
                        .build())) {
            List<String> withCheckpoints = verdicts(tool, new Restoration(tool, server, Duration.ZERO));
            List<String> without = verdicts(tool, new Restoration(tool, server, Duration.ofDays(1)));

            assertThat(withCheckpoints)
                    .isEqualTo(without)
                    .containsExactly("REVERSIBLE", "NOT_REPEATABLE", "REVERSIBLE", "DRIFTS", "FAILS");
        }
    }

    private static List<String> verdicts(MigrationTool tool, Restoration restoration) {
        try (StepwiseWalk walk = new StepwiseWalk(restoration, WalkOptions.defaults(), "PostgreSQL")) {
            return tool.history().revisions().stream()
                    .map(walk::examine)
                    .map(RevisionVerdict::of)
                    .map(verdict -> verdict.reversibility().name())
                    .toList();
        }
    }
}
