package dev.stairway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class NothingIsLeftBehindTests {

    @Test
    void closing_the_server_ends_its_process_and_its_watchdog_and_deletes_its_folder() {
        DatabaseServer server = new EmbeddedPostgresProvider().start();
        ServerFolder folder = folderOf(Path.of(Sql.text(server.create("walk"), "show data_directory")));
        ProcessHandle process = folder.server().orElseThrow();
        assertThat(watchdogs(folder)).hasSize(1);

        server.close();
        server.close();

        // Dead, but perhaps not yet collected by whoever inherited it: then it has no command any more.
        assertThat(process.info().command()).isEmpty();
        assertThat(folder.root()).doesNotExist();
        assertThat(watchdogs(folder)).isEmpty();
    }

    @Test
    void killing_the_jvm_ends_the_server_and_deletes_its_folder() throws Exception {
        Process jvm = jvm();
        ServerFolder folder = folder(jvm);
        ProcessHandle server = folder.server().orElseThrow();

        jvm.destroyForcibly();

        assertThat(jvm.waitFor()).isEqualTo(128 + 9);
        assertGone(folder, server);
    }

    @Test
    void leaving_the_jvm_without_closing_ends_the_server_and_deletes_its_folder() throws Exception {
        Process jvm = jvm("exit");
        ServerFolder folder = folder(jvm);
        ProcessHandle server = folder.server().orElseThrow();

        assertThat(jvm.waitFor()).isZero();
        assertGone(folder, server);
    }

    @Test
    void killing_the_jvm_in_the_middle_of_a_start_leaves_nothing() throws Exception {
        Path temporary = Files.createTempDirectory("stairway-tests-");
        Process jvm = jvm(temporary);
        await(() -> !folders(temporary).isEmpty()
                && Files.exists(folders(temporary).get(0).data()));

        jvm.destroyForcibly();

        assertThat(jvm.waitFor()).isEqualTo(128 + 9);
        await(() -> folders(temporary).isEmpty());
        // initdb may still have been writing; nothing may come back.
        TimeUnit.SECONDS.sleep(2);
        assertThat(folders(temporary)).isEmpty();
        new ServerFolder(temporary).remove();
    }

    private static void assertGone(ServerFolder folder, ProcessHandle server) {
        await(() -> !server.isAlive() && !Files.exists(folder.root()));
        await(() -> watchdogs(folder).isEmpty());
    }

    private static List<ProcessHandle> watchdogs(ServerFolder folder) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().commandLine().orElse("").contains("stairway-watchdog " + folder.root()))
                .toList();
    }

    private static Process jvm(String... arguments) throws IOException {
        return jvm(List.of(), arguments);
    }

    private static Process jvm(Path temporary) throws IOException {
        // The programs are extracted where they are already; only the new folders go to the place that the test looks
        // at.
        String extracted =
                Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg").toString();
        return jvm(List.of("-Djava.io.tmpdir=" + temporary, "-Dot.epg.working-dir=" + extracted));
    }

    private static Process jvm(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartServerMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static ServerFolder folder(Process jvm) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith("data ")) {
            line = output.readLine();
        }
        assertThat(line).isNotNull();
        return folderOf(Path.of(line.substring("data ".length())));
    }

    private static ServerFolder folderOf(Path data) {
        ServerFolder folder = new ServerFolder(data.getParent());
        assertThat(folder.data()).isEqualTo(data);
        assertThat(folder.root().getFileName().toString()).startsWith("stairway-postgres-");
        return folder;
    }

    private static List<ServerFolder> folders(Path temporary) {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("stairway-"))
                    .map(ServerFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still not so after 30 s").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
