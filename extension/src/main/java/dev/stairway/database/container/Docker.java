package dev.stairway.database.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a Docker daemon answers on this machine. It is found out in moments and without Testcontainers, which takes long to give up.
 *
 * @param places where a daemon may listen, likeliest first
 */
record Docker(List<DockerPlace> places) {

    Docker {
        places = List.copyOf(places);
    }

    /** This machine's. */
    static Docker here() {
        return new Docker(DockerPlaces.here());
    }

    /** Where was looked and what was found there, when no daemon answers; empty when one does. */
    Optional<String> missing() {
        List<String> tried = new ArrayList<>();
        for (DockerPlace place : places) {
            Optional<String> problem = place.problem();
            if (problem.isEmpty()) {
                return Optional.empty();
            }
            tried.add(place + " (" + problem.get() + ")");
        }
        return Optional.of("""
                no Docker daemon answers
                Tried:     %s
                To fix:    start Docker, for instance with 'systemctl start docker' or Docker Desktop, or say with DOCKER_HOST where it is""".formatted(String.join(", ", tried)));
    }
}
