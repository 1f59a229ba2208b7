package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.downgrade;
import static dev.stairway.tool.alembic.SteppingTests.failure;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stairway.tool.MigrationSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose migrations are part of its package, and that is installed like any library. */
class InstalledProjectTests {

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void its_own_code_is_told_from_that_of_libraries() {
        AlembicTool tool = AlembicProject.in(folder.resolve("site-packages/shop"))
                .revision("a1", "None", "pass", "raise NotImplementedError('no way back')")
                .revision("a2", "'a1'", "pass", "op.execute('drop table nothing')")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            assertThat(failure(session.apply(downgrade(tool, "a2"))).details())
                    .startsWith("migrations/versions/a2.py:")
                    .contains("op.execute('drop table nothing')");
            database.execute("update alembic_version set version_num = 'a1'");
            assertThat(session.current()).containsExactly("a1");
            assertThat(failure(session.apply(downgrade(tool, "a1"))).refusal()).isTrue();
        }
    }

    @Test
    void its_packages_may_have_the_names_of_pythons_own() {
        AlembicTool tool = AlembicProject.in(folder)
                .file("types/__init__.py", "")
                .file("json.py", "")
                .table("a1", "None")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
        }
    }

    @Test
    void libraries_are_compiled_once_and_the_projects_sources_leave_nothing() throws IOException {
        AlembicProject project = AlembicProject.in(folder)
                .environment("import shop, library\n" + AlembicProject.SYNC)
                .file("shop.py", "")
                .file("site-packages/library.py", "")
                .table("a1", "None");
        AlembicTool tool = new AlembicTool(
                project.settings().environment("PYTHONPATH", "site-packages").build());
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
        }
        assertThat(compiled()).allMatch(file -> file.startsWith("site-packages"));
        assumeThat(System.getenv("PYTHONDONTWRITEBYTECODE")).isNullOrEmpty();
        assertThat(compiled()).singleElement().asString().startsWith("site-packages/__pycache__/library.");
    }

    private List<Path> compiled() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pyc"))
                    .map(folder::relativize)
                    .toList();
        }
    }
}
