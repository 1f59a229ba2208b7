package dev.stairway.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How to reach one database, in parts, so that each tool can build the form that it wants.
 *
 * @param product the product in the form of a URL scheme: {@code postgresql}
 * @param host host name or address; empty for a database that is a file
 * @param port TCP port, 1 to 65535; 0 for a database that is a file
 * @param database database name, or the absolute path of the file
 * @param user user name
 * @param password password; may be empty, and is never shown
 * @param parameters what the server's owner says of connections to it, under the names of the JDBC driver, such as {@code sslmode}; none
 *     of them is a secret; may be empty
 */
public record ConnectionUrl(
        String product,
        String host,
        int port,
        String database,
        String user,
        String password,
        Map<String, String> parameters) {

    public ConnectionUrl {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        if (port < (host.isEmpty() ? 0 : 1) || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
    }

    /** A place of which nothing more is to be said. */
    public ConnectionUrl(String product, String host, int port, String database, String user, String password) {
        this(product, host, port, database, user, password, Map.of());
    }

    /** A database that is a file: nobody logs in. */
    public static ConnectionUrl ofFile(String product, Path file) {
        return new ConnectionUrl(product, "", 0, file.toAbsolutePath().toString(), "", "");
    }

    /** Whether the database is a file, and not a server's. */
    public boolean isFile() {
        return host.isEmpty();
    }

    /** The JDBC URL without user and password: {@code jdbc:postgresql://localhost:5432/stairway_7f3a}. */
    public String jdbc() {
        return isFile()
                ? "jdbc:%s:%s".formatted(product, database)
                : "jdbc:%s://%s:%d/%s%s".formatted(product, host, port, database, query());
    }

    private String query() {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The same place with another database. */
    public ConnectionUrl withDatabase(String name) {
        return new ConnectionUrl(product, host, port, name, user, password, parameters);
    }

    /** The JDBC URL; the password is hidden. */
    @Override
    public String toString() {
        return jdbc();
    }
}
