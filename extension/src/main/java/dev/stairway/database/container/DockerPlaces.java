package dev.stairway.database.container;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Where Testcontainers looks for a Docker daemon. */
final class DockerPlaces {

    private DockerPlaces() {}

    static List<DockerPlace> here() {
        String system = System.getProperty("os.name", "");
        return of(System.getenv(), Path.of(System.getProperty("user.home", "")), system.startsWith("Windows"));
    }

    /** What is said by a variable or in {@code .testcontainers.properties}, then where Docker is by itself. */
    static List<DockerPlace> of(Map<String, String> environment, Path home, boolean windows) {
        Set<String> places = new LinkedHashSet<>();
        Optional.ofNullable(environment.get("DOCKER_HOST"))
                .filter(host -> !host.isBlank())
                .ifPresent(places::add);
        Properties properties = properties(home.resolve(".testcontainers.properties"));
        for (String name : List.of("docker.host", "tc.host")) {
            Optional.ofNullable(properties.getProperty(name)).ifPresent(places::add);
        }
        if (windows) {
            places.add("npipe:////./pipe/docker_engine");
        } else {
            places.add("unix:///var/run/docker.sock");
            Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                    .ifPresent(folder -> places.add("unix://" + folder + "/docker.sock"));
            places.add("unix://" + home + "/.docker/run/docker.sock");
            places.add("unix://" + home + "/.docker/desktop/docker.sock");
        }
        return places.stream().map(DockerPlace::new).toList();
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                // Testcontainers cannot read it either, and will say so.
                return new Properties();
            }
        }
        return properties;
    }
}
