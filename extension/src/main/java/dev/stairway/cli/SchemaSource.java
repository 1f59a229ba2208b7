package dev.stairway.cli;

import dev.stairway.reader.SchemaReadException;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.SchemaSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a schema is read: a database, or a file that {@code stairway snapshot} wrote. What it prints has no password.
 *
 * @param place a JDBC address or a file
 * @param suffix the end of the names of the environment variables with user and password
 * @param environment the environment variables
 */
record SchemaSource(String place, String suffix, Map<String, String> environment) {

    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&;]*|(//[^/@:]*:)[^/@]*(?=@)");

    private static final String READ_ONLY = "1";

    boolean isDatabase() {
        return place.startsWith("jdbc:");
    }

    /**
     * The schema of the database, without these tables.
     *
     * @throws CommandLineException when it cannot be read
     */
    SchemaSnapshot read(List<String> without) {
        driver();
        Properties properties = new Properties();
        if (place.startsWith("jdbc:sqlite:")) {
            // It would make a database where there is none.
            properties.setProperty("open_mode", READ_ONLY);
        }
        variable("USER").ifPresent(user -> properties.setProperty("user", user));
        variable("PASSWORD").ifPresent(password -> properties.setProperty("password", password));
        try (Connection connection = DriverManager.getConnection(place, properties)) {
            return SchemaReader.read(connection).withoutTables(without);
        } catch (SQLException | SchemaReadException e) {
            throw new CommandLineException(this + " cannot be read: " + hidden(String.valueOf(e.getMessage())), e);
        }
    }

    private void driver() {
        try {
            DriverManager.getDriver(place);
        } catch (SQLException e) {
            throw new CommandLineException(
                    this + " is no address of a database that can be read here\n"
                            + "To fix:    name one that begins with jdbc:postgresql:, jdbc:mariadb: or jdbc:sqlite:",
                    e);
        }
    }

    /**
     * The text of the file.
     *
     * @throws CommandLineException when it cannot be read
     */
    String text() {
        try {
            return Files.readString(Path.of(place), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandLineException(
                    place + " is neither the address of a database (jdbc:...) nor a file that can be read", e);
        }
    }

    /** The command's own first, then those that a walk on a running PostgreSQL reads, too. */
    private Optional<String> variable(String what) {
        Stream<String> own = Stream.of("STAIRWAY_" + what + suffix, "STAIRWAY_" + what);
        Stream<String> ofPostgres = Stream.of("STAIRWAY_POSTGRES_" + what, "PG" + what)
                .filter(name -> place.startsWith("jdbc:postgresql:"));
        return Stream.concat(own, ofPostgres)
                .flatMap(name -> Stream.ofNullable(environment.get(name)))
                .findFirst();
    }

    private static String hidden(String text) {
        return PASSWORD.matcher(text)
                .replaceAll(match -> (match.group(1) == null ? match.group(2) : match.group(1)) + "***");
    }

    /** The place without password. */
    @Override
    public String toString() {
        return hidden(place);
    }
}
