package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.python.EnvironmentForTests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a project has its configuration, its scripts, its revisions and its modules. */
class PlacesTests {

    private static final String TABLE = "op.execute('create table t_%s (id int)')";

    @TempDir
    Path folder;

    @Test
    void an_ini_in_a_subfolder_that_names_its_own_place() {
        AlembicProject project = new AlembicProject(folder)
                .file("conf/alembic.ini", "[alembic]\nscript_location = %(here)s/../db\n")
                .file("db/env.py", AlembicProject.SYNC);
        walks(revision(project, "db/versions/a1.py", "a1", "None"), AlembicSettings.of(Path.of("conf/alembic.ini")));
        assertThat(places(AlembicSettings.of(Path.of("conf/alembic.ini")))).containsExactly("db/versions/a1.py");
    }

    @Test
    void an_ini_that_is_called_from_the_root_of_the_repository() {
        AlembicProject project = new AlembicProject(folder)
                .file("backend/alembic.ini", "[alembic]\nscript_location = backend/migrations\n")
                .file("backend/migrations/env.py", AlembicProject.SYNC);
        walks(
                revision(project, "backend/migrations/versions/a1.py", "a1", "None"),
                AlembicSettings.of(Path.of("backend/alembic.ini")));
    }

    @Test
    void an_ini_without_script_location() {
        AlembicProject project = AlembicProject.in(folder).ini("[alembic]\n").table("a1", "None");
        walks(project, AlembicSettings.of(Path.of("alembic.ini")).option(option("script_location=migrations")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.data:scripts", "src/shop/data/scripts"})
    void no_configuration_file_at_all(String scripts) {
        AlembicProject project = new AlembicProject(folder)
                .file("src/shop/__init__.py", "")
                .file("src/shop/data/__init__.py", "")
                .file("src/shop/data/scripts/env.py", AlembicProject.SYNC);
        walks(
                revision(project, "src/shop/data/scripts/versions/a1.py", "a1", "None"),
                AlembicSettings.ofScripts(scripts).environment("PYTHONPATH", "src"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pyproject.toml", "alembic.ini", "conf/pyproject.toml"})
    void a_pyproject_toml_alone(String named) {
        String file = named.startsWith("conf") ? named : "pyproject.toml";
        AlembicProject project = new AlembicProject(folder).file(file, """
                        [project]
                        name = "shop"

                        [tool.alembic]
                        script_location = "%(here)s/migrations"
                        version_locations = ["%(here)s/one", "%(here)s/two"]
                        file_template = "%%(year)d/%%(rev)s"
                        """);
        String here = file.replace("pyproject.toml", "");
        project.file(here + "migrations/env.py", AlembicProject.SYNC);
        revision(project, here + "one/a1.py", "a1", "None");
        revision(project, here + "two/a2.py", "a2", "'a1'");
        AlembicTool tool = walks(project, AlembicSettings.of(Path.of(named)));
        assertThat(tool.description()).isEqualTo("Alembic " + file);
        assertThat(tool.history().revisions()).hasSize(2);
    }

    @Test
    void two_sections_with_two_histories() {
        AlembicProject project = new AlembicProject(folder)
                .ini("[DEFAULT]\nprepend_sys_path = .\n[orders]\nscript_location = orders\n"
                        + "[billing]\nscript_location = billing\nversion_locations = billing/a billing/b\n")
                .file("orders/env.py", AlembicProject.SYNC)
                .file("billing/env.py", AlembicProject.SYNC);
        revision(project, "orders/versions/o1.py", "o1", "None");
        revision(project, "billing/a/b1.py", "b1", "None");
        revision(project, "billing/b/b2.py", "b2", "'b1'");
        AlembicTool orders =
                walks(project, AlembicSettings.of(Path.of("alembic.ini")).section("orders"));
        assertThat(orders.description()).isEqualTo("Alembic alembic.ini [orders]");
        assertThat(orders.history().revisions()).extracting(Revision::id).containsExactly("o1");
        assertThat(walks(project, AlembicSettings.of(Path.of("alembic.ini")).section("billing"))
                        .history()
                        .revisions())
                .extracting(Revision::id)
                .containsExactly("b1", "b2");
    }

    @ParameterizedTest
    @MethodSource
    void file_names_of_any_form(String template, String file) {
        AlembicProject project = AlembicProject.in(folder)
                .ini("[alembic]\nscript_location = migrations\nrecursive_version_locations = true\nfile_template = "
                        + template + "\n");
        revision(project, "migrations/versions/" + file, "a1", "None");
        AlembicSettingsBuilder settings = AlembicSettings.of(Path.of("alembic.ini"));
        assertThat(places(settings)).containsExactly("migrations/versions/" + file);
    }

    static Stream<String[]> file_names_of_any_form() {
        return Stream.of(
                new String[] {"%%(year)d/%%(month).2d/%%(day).2d_%%(rev)s", "2024/03/07_a1.py"},
                new String[] {"%%(epoch)s-%%(slug)s", "1700000000-add things.v2.py"},
                new String[] {"%%(year)d-%%(hour).2d:%%(minute).2d_%%(slug)s", "2024-09:30_a b.py"});
    }

    @Test
    void version_locations_that_env_py_chooses_by_the_dialect() {
        AlembicProject project = AlembicProject.in(folder)
                .environment(
                        AlembicProject.SYNC.replace(
                                "with engine.connect()",
                                "context.script.version_locations = ['migrations/' + engine.dialect.name]\nwith engine.connect()"))
                .table("x1", "None");
        revision(project, "migrations/postgresql/a1.py", "a1", "None");
        revision(project, "migrations/sqlite/b1.py", "b1", "None");
        AlembicTool tool = walks(project, AlembicSettings.of(Path.of("alembic.ini")));
        assertThat(tool.history().revisions()).extracting(Revision::id).containsExactly("a1");
    }

    @Test
    void what_env_py_prepares_is_there_for_the_revision_files_too() {
        AlembicProject project = AlembicProject.in(folder)
                .environment("import os, sys\nsys.path.insert(0, 'lib')\nos.environ['REGION'] = 'north'\n"
                        + AlembicProject.SYNC)
                .file("lib/hidden.py", "");
        project.file(
                "migrations/versions/a1.py",
                "import os, hidden\nfrom alembic import context\nos.environ['REGION']\n"
                        + "context.config.get_main_option('x'), context.get_x_argument()\n"
                        + AlembicProject.source("a1", "None", TABLE.formatted("a1"), "pass"));
        walks(project, AlembicSettings.of(Path.of("alembic.ini")));
    }

    @Test
    void prepend_sys_path_comes_before_pythonpath_and_the_working_directory_last() {
        AlembicProject project = AlembicProject.in(folder)
                .ini("[alembic]\nscript_location = migrations\nprepend_sys_path = first\n")
                .file("first/one.py", "name = 'first'")
                .file("second/one.py", "name = 'second'")
                .file("second/two.py", "name = 'second'")
                .file("two.py", "name = 'here'")
                .file("three.py", "name = 'here'")
                // As a folder of an application may be called; it must not hide the driver that is installed.
                .file("psycopg/__init__.py", "raise ImportError('the wrong one')");
        project.file(
                "migrations/versions/a1.py",
                "import one, two, three\n"
                        + AlembicProject.source(
                                "a1",
                                "None",
                                "assert (one.name, two.name, three.name) == ('first', 'second', 'here')",
                                "pass"));
        walks(project, AlembicSettings.of(Path.of("alembic.ini")).environment("PYTHONPATH", "second"));
    }

    private static AlembicProject revision(AlembicProject project, String file, String id, String after) {
        return project.file(file, AlembicProject.source(id, after, TABLE.formatted(id), "pass"));
    }

    private static ConfigOption option(String text) {
        return ConfigOption.parse(text).orElseThrow();
    }

    private List<String> places(AlembicSettingsBuilder settings) {
        return tool(settings).history().revisions().stream()
                .map(Revision::location)
                .toList();
    }

    private AlembicTool tool(AlembicSettingsBuilder settings) {
        return new AlembicTool(settings.workingDirectory(folder)
                .python(EnvironmentForTests.python())
                .build());
    }

    /** Reads the history and applies its first revision. */
    private AlembicTool walks(AlembicProject project, AlembicSettingsBuilder settings) {
        assertThat(project.folder()).isEqualTo(folder);
        AlembicTool tool = tool(settings);
        try (MigrationSession session = tool.open(LocalPostgres.newDatabase())) {
            succeed(session, upgrade(tool, tool.history().revisions().get(0).id()));
        }
        return tool;
    }
}
