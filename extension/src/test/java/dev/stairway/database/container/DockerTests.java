package dev.stairway.database.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.DatabaseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whether there is Docker is found out without Docker and without Testcontainers. */
class DockerTests {

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_daemon_is_reached_at_its_socket() throws IOException {
        Path socket = folder.resolve("docker.sock");
        DockerPlace place = new DockerPlace("unix://" + socket);
        assertThat(place.problem()).hasValue("not there");
        try (ServerSocketChannel daemon = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            daemon.bind(UnixDomainSocketAddress.of(socket));
            assertThat(place.problem()).isEmpty();
        }
        assertThat(place.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("refused"));
    }

    @Test
    void a_daemon_is_reached_at_its_port() throws IOException {
        int port;
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = daemon.getLocalPort();
            assertThat(new DockerPlace("tcp://127.0.0.1:" + port).problem()).isEmpty();
        }
        assertThat(new DockerPlace("tcp://127.0.0.1:" + port).problem()).isPresent();
    }

    @Test
    void what_the_user_says_is_tried_before_the_usual_places() throws IOException {
        Files.writeString(folder.resolve(".testcontainers.properties"), "docker.host=tcp\\://elsewhere\\:2375\n");
        Map<String, String> environment = Map.of("DOCKER_HOST", "unix:///named.sock", "XDG_RUNTIME_DIR", "/run/user/7");
        assertThat(DockerPlaces.of(environment, folder, false))
                .extracting(DockerPlace::address)
                .containsExactly(
                        "unix:///named.sock",
                        "tcp://elsewhere:2375",
                        "unix:///var/run/docker.sock",
                        "unix:///run/user/7/docker.sock",
                        "unix://" + folder + "/.docker/run/docker.sock",
                        "unix://" + folder + "/.docker/desktop/docker.sock");
    }

    @Test
    void without_a_daemon_a_container_is_unavailable_with_what_was_tried() {
        Docker docker = new Docker(List.of(new DockerPlace("unix:///nowhere.sock")));
        String message = """
                PostgreSQL, container postgres:18 cannot start: no Docker daemon answers
                Tried:     unix:///nowhere.sock (not there)
                To fix:    start Docker, for instance with 'systemctl start docker' or Docker Desktop, or say with DOCKER_HOST where it is""";

        assertThat(new ContainerProvider(new PostgresContainer(), "postgres:18", false, docker).unavailable())
                .hasValue(message);
        ContainerProvider required = new ContainerProvider(new PostgresContainer(), "postgres:18", true, docker);
        assertThat(required.unavailable()).isEmpty();
        assertThatThrownBy(required::start)
                .isInstanceOf(DatabaseException.class)
                .hasMessage(message);
    }

    @Test
    void providers_of_one_image_share_a_server() {
        ContainerProvider provider = ContainerProvider.postgres("postgres:18", false);
        assertThat(provider)
                .isEqualTo(ContainerProvider.postgres(" postgres:18", true))
                .hasSameHashCodeAs(ContainerProvider.postgres("postgres:18", true))
                .isNotEqualTo(ContainerProvider.postgres("postgres:17", false));
    }

    @Test
    void a_project_without_testcontainers_is_told_what_to_add() {
        assertThatThrownBy(() -> Testcontainers.checked("postgres:18", "org.testcontainers.NotThere"))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("""
                        container postgres:18: Testcontainers is not on the class path
                        To fix:    add org.testcontainers:testcontainers, 2.0 or later, with scope test to the project""");
        assertThatThrownBy(() -> Testcontainers.checked(" ")).hasMessageStartingWith("no image is named");
    }
}
