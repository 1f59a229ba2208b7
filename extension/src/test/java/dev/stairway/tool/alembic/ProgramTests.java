package dev.stairway.tool.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.tool.MigrationException;
import dev.stairway.tool.ProgramRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the project, on the test database. */
class ProgramTests {

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void a_program_runs_as_the_tool_does() {
        AlembicTool tool = new AlembicTool(AlembicProject.in(folder)
                .file("app.py", """
                        import os, pathlib, sys
                        import alembic
                        print(pathlib.Path.cwd().name, sys.argv[1:], os.environ["APP_DB"], os.environ["MODE"])
                        print("caution", file=sys.stderr)
                        sys.exit(3)
                        """)
                .settings()
                .environment("APP_DB", "${database}")
                .environment("MODE", "quiet")
                .build());

        ProgramRun run = tool.run(database, List.of("app.py", "--status"));

        assertThat(run)
                .isEqualTo(new ProgramRun(
                        3,
                        folder.getFileName() + " ['--status'] " + database.url().database() + " quiet",
                        "caution"));
        assertThat(run.succeeded()).isFalse();
    }

    @Test
    void its_database_url_is_the_test_databases_and_its_password_is_not_shown() {
        AlembicTool tool = AlembicProject.in(folder).tool();

        ProgramRun run = tool.run(database, List.of("-c", "import os; print(os.environ['DATABASE_URL'])"));

        assertThat(run)
                .isEqualTo(new ProgramRun(
                        0,
                        "postgresql://postgres:***@localhost:" + database.url().port() + "/"
                                + database.url().database(),
                        ""));
    }

    @Test
    void a_program_that_does_not_end_is_ended() {
        AlembicTool tool = new AlembicTool(AlembicProject.in(folder)
                .settings()
                .timeLimit(Duration.ofSeconds(1))
                .build());

        assertThatThrownBy(() -> tool.run(database, List.of("-c", "import time; time.sleep(60)")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("ran longer than 1 s");
    }
}
