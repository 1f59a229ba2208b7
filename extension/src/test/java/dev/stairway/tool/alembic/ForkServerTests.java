package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.tool.python.EnvironmentForTests;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sessions whose Python is a fork of a process that had Alembic loaded, and those for which that would not be right. */
@EnabledOnOs(OS.LINUX)
class ForkServerTests {

    private static final ProcessHandle JVM = ProcessHandle.current();

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void sessions_of_two_projects_are_forked_from_one_process_and_each_is_in_its_own_folder() {
        AlembicTool one = telling("one", settings -> settings);
        AlembicTool other = telling("other", settings -> settings);
        try (AlembicSession first = open(one);
                AlembicSession second = (AlembicSession) other.open(LocalPostgres.newDatabase())) {
            assertThat(told(one, first)).contains("in " + folder.resolve("one") + " seen None");
            assertThat(told(other, second)).contains("in " + folder.resolve("other") + " seen None");
            assertThat(parent(first)).isEqualTo(parent(second)).isNotEqualTo(JVM);
            assertThat(parent(first).parent()).contains(JVM);
        }
    }

    @Test
    void variables_that_python_reads_when_it_starts_are_there_when_it_starts() throws Exception {
        AlembicTool tool = telling("hashed", settings -> settings.environment("PYTHONHASHSEED", "7"));
        try (AlembicSession session = open(tool)) {
            assertThat(told(tool, session)).contains("hash " + hash("7"));
        }
    }

    @Test
    void a_relative_path_for_imports_is_one_of_the_projects_folder() throws Exception {
        Files.createDirectories(folder.resolve("relative/lib"));
        Files.writeString(folder.resolve("relative/lib/of_this_project.py"), "NAME = 'mine'\n");
        AlembicProject project = AlembicProject.in(folder.resolve("relative"))
                .revision("a1", "None", "import of_this_project\nprint('found', of_this_project.NAME)", "pass");
        AlembicTool tool = new AlembicTool(
                project.settings().environment("PYTHONPATH", "lib").build());
        try (AlembicSession session = open(tool)) {
            assertThat(told(tool, session)).contains("found mine");
            assertThat(parent(session)).isNotEqualTo(JVM);
        }
    }

    @Test
    void python_with_a_thread_of_somebody_elses_is_not_forked() throws Exception {
        Files.createDirectories(folder.resolve("agent"));
        Files.writeString(
                folder.resolve("agent/sitecustomize.py"),
                "import threading, time\nthreading.Thread(target=lambda: time.sleep(600), daemon=True).start()\n");
        AlembicTool tool = telling(
                "watched",
                settings -> settings.environment(
                        "PYTHONPATH", folder.resolve("agent").toString()));
        try (AlembicSession session = open(tool)) {
            assertThat(told(tool, session)).contains("in " + folder.resolve("watched"));
            assertThat(parent(session)).isEqualTo(JVM);
        }
    }

    @Test
    void when_the_process_is_killed_the_sessions_go_on_and_there_is_another_one() {
        AlembicTool tool = telling("killed", settings -> settings.environment("OF_ITS_OWN", "1"));
        try (AlembicSession session = open(tool)) {
            ProcessHandle server = parent(session);
            server.destroyForcibly();
            server.onExit().join();
            assertThat(told(tool, session)).contains("in " + folder.resolve("killed"));
            try (AlembicSession next = open(tool)) {
                assertThat(next.current()).containsExactly("a1");
                assertThat(parent(next)).isNotEqualTo(server);
            }
        }
    }

    /** A project whose one revision tells where it is and what it meets, and leaves something in its process. */
    private AlembicTool telling(String name, UnaryOperator<AlembicSettingsBuilder> more) {
        AlembicProject project = AlembicProject.in(folder.resolve(name))
                .revision(
                        "a1",
                        "None",
                        "print('in', os.getcwd(), 'seen', os.environ.get('SEEN'))\nprint('hash', hash('stairway'))\n"
                                + "os.environ['SEEN'] = 'yes'",
                        "pass");
        return new AlembicTool(more.apply(project.settings()).build());
    }

    private static String told(AlembicTool tool, AlembicSession session) {
        succeed(session, upgrade(tool, "a1"));
        return session.output();
    }

    private AlembicSession open(AlembicTool tool) {
        return (AlembicSession) tool.open(database);
    }

    private static ProcessHandle parent(AlembicSession session) {
        return session.process().parent().orElseThrow();
    }

    private static String hash(String seed) throws IOException {
        ProcessBuilder python =
                new ProcessBuilder(EnvironmentForTests.python().toString(), "-c", "print(hash('stairway'))");
        python.environment().put("PYTHONHASHSEED", seed);
        try (BufferedReader output = python.start().inputReader()) {
            return output.readLine();
        }
    }
}
