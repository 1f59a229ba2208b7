package dev.stairway.tool.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.python.EnvironmentForTests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadHistoryTests {

    @TempDir
    Path folder;

    @Test
    void no_ini() {
        AlembicTool tool = new AlembicTool(AlembicSettings.of(Path.of("sub/alembic.ini"))
                .workingDirectory(folder)
                .build());
        assertThat(error(tool)).isEqualTo("""
                Alembic sub/alembic.ini: there is no file %s
                To fix: name Alembic's configuration file, relative to %s""".formatted(folder.resolve("sub/alembic.ini"), folder));
        project().file("api/pyproject.toml", "[tool.alembic]\n").file("api/web/pyproject.toml", "[tool.black]\n");
        assertThat(error(tool)).endsWith(", relative to " + folder + "; there is alembic.ini, api/pyproject.toml");
    }

    @Test
    void no_working_directory() {
        Path missing = folder.resolve("gone");
        AlembicTool tool = new AlembicTool(AlembicSettings.of(Path.of("alembic.ini"))
                .workingDirectory(missing)
                .build());
        assertThat(error(tool)).startsWith("""
                Alembic alembic.ini: the working directory %s does not exist
                To fix: name the directory in which `alembic` is called""".formatted(missing));
    }

    @Test
    void ini_without_script_location() {
        assertThat(error(project().ini("[alembic]\n").tool())).isEqualTo("""
                Alembic alembic.ini: the setting script_location is missing in section [alembic]
                To fix: name the folder that has env.py: script_location = migrations, or another section""");
    }

    @Test
    void ini_that_names_a_folder_that_is_not_there() {
        assertThat(error(project().ini("[alembic]\nscript_location = nowhere\n").tool()))
                .isEqualTo("""
                Alembic alembic.ini: the setting script_location = nowhere leads nowhere: there is no such folder in %s
                To fix: correct it, or name the directory in which `alembic` is called: @Alembic(directory = "...")""".formatted(folder));
        assertThat(error(project()
                        .ini("[alembic]\nscript_location = %(here)s/x\n")
                        .tool()))
                .startsWith(
                        "Alembic alembic.ini: Alembic cannot read the project: alembic.util.exc.CommandError: Path doesn't exist: ")
                .endsWith(
                        "\nTo fix: correct the configuration file until `alembic history` works in the working directory,"
                                + " or name another: @Alembic(directory = \"...\")");
    }

    @Test
    void ini_that_is_called_from_a_directory_above() {
        AlembicProject project = project().file("sub/alembic.ini", "[alembic]\nscript_location = migrations\n");
        AlembicSettings settings = AlembicSettings.of(Path.of("alembic.ini"))
                .workingDirectory(project.folder().resolve("sub"))
                .python(EnvironmentForTests.python())
                .build();
        String above = Path.of("").toAbsolutePath().relativize(folder).toString();
        assertThat(error(new AlembicTool(settings))).isEqualTo("""
                Alembic alembic.ini: the setting script_location = migrations leads nowhere: there is no such folder in %1$s/sub
                To fix: the folder is there in %1$s: name that as the directory, and the file from there: \
                @Alembic(value = "sub/...", directory = "%2$s")""".formatted(folder, above));
    }

    @Test
    void section_that_is_not_there() {
        AlembicSettings settings = project().settings().section("orders").build();
        assertThat(error(new AlembicTool(settings))).isEqualTo("""
                Alembic alembic.ini [orders]: the setting script_location is missing in section [orders]
                To fix: name the folder that has env.py: script_location = migrations, or another section: section = "alembic\"""");
    }

    @Test
    void no_file_and_no_place_of_the_scripts() {
        AlembicSettings settings =
                AlembicSettings.of(Path.of("")).workingDirectory(folder).build();
        assertThat(error(new AlembicTool(settings))).isEqualTo("""
                Alembic: there is no configuration file, and no option says where env.py is
                To fix: name the file, or the folder that has env.py: options = "script_location=migrations\"""");
    }

    @Test
    void env_py_that_chooses_the_versions_and_fails_without_a_database() {
        AlembicProject project = project().environment("""
                import os
                from alembic import context
                context.script.version_locations = [os.environ["APP_DB_DIALECT_OF_TEST"]]
                """);
        assertThat(error(project.tool())).isEqualTo("""
                Alembic alembic.ini: env.py chooses the folders of the revisions, and fails when it is run without a database: \
                migrations/env.py:3: KeyError: 'APP_DB_DIALECT_OF_TEST'
                To fix: set what it needs: @Alembic(environment = "APP_DB_DIALECT_OF_TEST=...")""");
    }

    @Test
    void explicit_interpreter_that_is_missing() {
        AlembicSettings settings =
                project().settings().python(Path.of("no/python")).build();
        assertThat(error(new AlembicTool(settings))).isEqualTo("""
                Alembic alembic.ini: there is no Python interpreter %s
                To fix: correct the path or command, or leave it out: then Stairway searches for one""".formatted(folder.resolve("no/python")));
    }

    @Test
    void interpreter_without_alembic() {
        Path plain = PlainPython.in(folder.resolve("plain"));
        AlembicSettings settings = project().settings().python(plain).build();
        assertThat(error(new AlembicTool(settings))).isEqualTo("""
                Alembic alembic.ini: the Python interpreter %1$s has no Alembic (No module named 'alembic')
                To fix: %1$s -m pip install alembic, or name an interpreter that has it""".formatted(plain));
    }

    @Test
    void syntax_error_in_a_revision_file() {
        AlembicProject project = project().file("migrations/versions/b.py", "revision = 'b'\ndown_revision = = 'a1'\n");
        assertThat(error(project.tool())).isEqualTo("""
                Alembic alembic.ini: revision file migrations/versions/b.py does not parse: line 2: invalid syntax
                  down_revision = = 'a1'
                To fix: correct the file""");
    }

    @Test
    void revision_file_that_is_not_utf_8() {
        byte[] latin = AlembicProject.source("b", "'a1'", "pass", "pass")
                .replace("make b", "Straße")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(error(project().bytes("migrations/versions/b.py", latin).tool()))
                .isEqualTo("""
                Alembic alembic.ini: revision file migrations/versions/b.py is not UTF-8: (unicode error) 'utf-8' codec \
                can't decode byte 0xdf in position 4: invalid continuation byte
                To fix: save it as UTF-8, or declare its encoding in the first line: # -*- coding: latin-1 -*-""");
    }

    @Test
    void revision_file_that_needs_what_is_not_there() {
        AlembicProject project =
                project().file("migrations/versions/b.py", "import os\nos.environ['REGION_OF_TEST']\n");
        assertThat(error(project.tool())).isEqualTo("""
                Alembic alembic.ini: revision file migrations/versions/b.py cannot be imported: line 2: KeyError: 'REGION_OF_TEST'
                To fix: set what it needs: @Alembic(environment = "REGION_OF_TEST=...")""");
        AlembicSettings settings = project.file(
                        "migrations/versions/b.py",
                        "import os\nos.environ['REGION_OF_TEST']\n"
                                + AlembicProject.source("b", "'a1'", "pass", "pass"))
                .settings()
                .environment("REGION_OF_TEST", "north")
                .build();
        assertThat(new AlembicTool(settings).history().heads())
                .extracting(Revision::id)
                .containsExactly("b");
    }

    @Test
    void cycle() {
        AlembicProject project = AlembicProject.in(folder)
                .table("c1", "'c3'")
                .table("c2", "'c1'")
                .table("c3", "'c2'");
        assertThat(error(project.tool())).isEqualTo("""
                Alembic alembic.ini: the revisions go in a circle: c2 → c3 → c1 → c2
                To fix: correct down_revision or depends_on in one of migrations/versions/c2.py, migrations/versions/c3.py, \
                migrations/versions/c1.py""");
    }

    @Test
    void missing_parent() {
        assertThat(error(project().table("b", "'lost'").tool())).isEqualTo("""
                Alembic alembic.ini: revision b comes after lost, which does not exist
                To fix: correct down_revision in migrations/versions/b.py, or add the missing revision file""");
    }

    @Test
    void one_identifier_twice() {
        String again = AlembicProject.source("a1", "None", "pass", "pass");
        assertThat(error(project().file("migrations/versions/copy.py", again).tool()))
                .isEqualTo("""
                Alembic alembic.ini: revision a1 is there twice: migrations/versions/a1.py and migrations/versions/copy.py
                To fix: give one of them another identifier, or delete it""");
    }

    @Test
    void revision_file_that_ends_the_process() {
        assertThat(error(project()
                        .file("migrations/versions/b.py", "print('last words')\nimport os\nos._exit(7)")
                        .tool()))
                .isEqualTo("""
                        Alembic alembic.ini: the history cannot be read: exit status 7: the Python process ended during \
                        reading the history
                        Last output:
                          last words""");
    }

    @Test
    void revision_file_that_hangs() {
        AlembicProject project = project().file("migrations/versions/b.py", "import time\ntime.sleep(600)\n");
        AlembicTool tool = new AlembicTool(
                project.settings().timeLimit(Duration.ofMillis(1500)).build());
        assertThat(error(tool))
                .isEqualTo("Alembic alembic.ini: the history cannot be read: time limit:"
                        + " reading the history took longer than 1500 ms and was stopped");
    }

    @Test
    void unknown_placeholder() {
        assertThatThrownBy(
                        () -> project().settings().environment("DB", "${urll}").build())
                .isInstanceOf(MigrationException.class)
                .hasMessage("""
                        Alembic environment variable DB: unknown placeholder ${urll}
                        To fix: use ${url}, ${url+<driver>}, ${jdbc}, ${host}, ${port}, ${user}, ${password} or ${database}""");
    }

    @Test
    void empty_history_is_empty() {
        assertThat(AlembicProject.in(folder).tool().history().isEmpty()).isTrue();
    }

    @Test
    void crlf_files_and_a_declared_encoding_and_a_strange_path_are_fine() {
        AlembicProject project = AlembicProject.in(folder.resolve("it's a \"project\" %x"));
        project.ini("[alembic]\r\nscript_location = migrations\r\n")
                .file(
                        "migrations/versions/a1.py",
                        AlembicProject.source("a1", "None", "pass", "pass").replace("\n", "\r\n"))
                .bytes(
                        "migrations/versions/a2.py",
                        ("# -*- coding: latin-1 -*-\n"
                                        + AlembicProject.source("a2", "'a1'", "pass", "pass")
                                                .replace("make a2", "Straße"))
                                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(project.tool().history().revisions())
                .extracting(Revision::toString)
                .containsExactly("a1 · make a1", "a2 · Straße");
    }

    private AlembicProject project() {
        return AlembicProject.in(folder).table("a1", "None");
    }

    private static String error(AlembicTool tool) {
        return catchThrowableOfType(MigrationException.class, tool::history).getMessage();
    }
}
