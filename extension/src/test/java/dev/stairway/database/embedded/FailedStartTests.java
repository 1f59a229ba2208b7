package dev.stairway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(50)
class FailedStartTests {

    private static final PostgresVersion VERSION = PostgresVersion.parse("17");

    @TempDir
    Path temporary;

    private final Platform platform = Platform.current();

    @Test
    void an_impossible_setting_is_told_with_the_servers_log_and_without_waiting_for_the_time_limit() {
        Map<String, String> settings = new LinkedHashMap<>(ServerSettings.server());
        settings.put("shared_buffers", "many");
        long before = System.nanoTime();

        DatabaseException failure =
                catchThrowableOfType(DatabaseException.class, () -> start(settings, folder(), FreePort.find()));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(failure.getMessage())
                .startsWith("PostgreSQL 17.11.0, embedded, cannot start: the server has ended by itself\nLog:\n")
                .contains("invalid value for parameter \"shared_buffers\": \"many\"")
                .contains("\nTo fix:    see the log;");
        assertNothingIsLeft();
    }

    @Test
    void an_occupied_data_folder_is_told_with_the_log_of_initdb() throws IOException {
        ServerFolder folder = folder();
        Files.createDirectories(folder.data().resolve("somebody"));

        assertThatThrownBy(() -> start(ServerSettings.server(), folder, FreePort.find()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("exists but is not empty");
        assertNothingIsLeft();
    }

    @Test
    void an_archive_that_is_none_is_told() throws IOException {
        Path archive = Files.writeString(temporary.resolve("postgres.txz"), "no archive");
        Binaries damaged = new Binaries(new ArtifactVersion(17, 11, 0, ""), archive.toUri());

        assertThatThrownBy(() -> new ServerStart(damaged, platform, Map.of(), folder(), FreePort.find()).run())
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("PostgreSQL 17.11.0, embedded, cannot start: ")
                .hasMessageContaining("delete the folder embedded-pg");
        assertNothingIsLeft();
        // Where the library wanted to extract it; by the MD5 sum of the content.
        new ServerFolder(Path.of(
                        System.getProperty("java.io.tmpdir"), "embedded-pg", "PG-e7870f97196c5a5a5bc170081adb83fc"))
                .remove();
    }

    @Test
    void another_port_is_tried_when_somebody_else_was_faster() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Deque<Integer> ports = new ArrayDeque<>(List.of(other.getLocalPort(), FreePort.find()));

            try (DatabaseServer server =
                    new ServerStarts(binaries(), platform, ServerSettings.server(), ports::removeFirst).first()) {
                assertThat(server.create("port").url().port()).isNotEqualTo(other.getLocalPort());
            }
        }
        assertThat(FreePort.isTaken(FreePort.find())).isFalse();
    }

    private DatabaseServer start(Map<String, String> settings, ServerFolder folder, int port) {
        return new ServerStart(binaries(), platform, settings, folder, port).run();
    }

    private Binaries binaries() {
        return new BinarySearch(platform, null, new LocalRepository(temporary))
                .find(VERSION)
                .orElseThrow();
    }

    private ServerFolder folder() {
        return new ServerFolder(temporary.resolve("stairway-postgres"));
    }

    private void assertNothingIsLeft() {
        assertThat(temporary.resolve("stairway-postgres")).doesNotExist();
        assertThat(folder().server()).isEmpty();
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(process -> folder().mentionsData(process).orElse(false));
    }
}
