package dev.stairway.tool.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.MigrationStep;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed leaves no process behind, not even one in the middle of a migration that hangs. */
class KilledJvmTests {

    @TempDir
    Path folder;

    @Test
    void the_worker_and_its_children_end_with_the_jvm() throws Exception {
        AlembicProject.in(folder)
                .revision(
                        "a1",
                        "None",
                        "import subprocess\nsubprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
                                + "print('hanging')\ntime.sleep(600)",
                        "pass");
        ConnectionUrl url = LocalPostgres.newDatabase().url();
        Process jvm = start(url);
        try (BufferedReader output = jvm.inputReader()) {
            assertThat(output.lines().filter("hanging"::equals).findFirst()).isPresent();
            List<ProcessHandle> workers = jvm.descendants().toList();
            // The worker and its child; on some systems also the process that forked the worker.
            assertThat(workers).hasSizeBetween(2, 3);
            jvm.destroyForcibly().waitFor();
            for (int waited = 0; waited < 200 && workers.stream().anyMatch(KilledJvmTests::runs); waited++) {
                Thread.sleep(10);
            }
            assertThat(workers).noneMatch(KilledJvmTests::runs);
        } finally {
            jvm.descendants().forEach(ProcessHandle::destroyForcibly);
            jvm.destroyForcibly();
        }
    }

    /** The other JVM: hangs in a migration and tells when the project's output has come that far. */
    public static void main(String[] arguments) throws InterruptedException {
        LocalPostgres.Database database = new LocalPostgres.Database(new ConnectionUrl(
                "postgresql", "localhost", Integer.parseInt(arguments[1]), arguments[2], "postgres", "none"));
        AlembicTool tool = new AlembicTool(
                new AlembicProject(Path.of(arguments[0])).settings().build());
        AlembicSession session = (AlembicSession) tool.open(database);
        Thread migrating = new Thread(() ->
                session.apply(MigrationStep.upgrade(tool.history().find("a1").orElseThrow())));
        migrating.start();
        Optional<String> seen = Optional.empty();
        while (seen.isEmpty()) {
            Thread.sleep(20);
            seen = session.output().lines().filter("hanging"::equals).findFirst();
        }
        System.out.println(seen.get());
    }

    private Process start(ConnectionUrl url) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-cp",
                        path,
                        KilledJvmTests.class.getName(),
                        folder.toString(),
                        Integer.toString(url.port()),
                        url.database())
                .redirectErrorStream(true)
                .start();
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
