package dev.stairway.reader.mysql;

import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.container.ContainerProvider;
import dev.stairway.database.container.LocalImage;
import dev.stairway.database.embedded.EmbeddedMariaDbProvider;
import java.util.Optional;

/**
 * A server of MariaDB or MySQL that tests run on.
 *
 * @param name its name, for people
 * @param provider how it is started
 * @param image the image that it needs
 */
public record MysqlTestServer(String name, DatabaseProvider provider, Optional<LocalImage> image) {

    /** The one that needs nothing. */
    public static MysqlTestServer embedded() {
        return new MysqlTestServer("MariaDB, embedded", new EmbeddedMariaDbProvider(), Optional.empty());
    }

    /** MySQL in a container. */
    public static MysqlTestServer mysql() {
        return new MysqlTestServer(
                "MySQL", ContainerProvider.mysql(LocalImage.MYSQL.name(), true), Optional.of(LocalImage.MYSQL));
    }

    static MysqlTestServer called(String name) {
        return switch (name) {
            case "embedded" -> embedded();
            case "mysql" -> mysql();
            case "mariadb" ->
                new MysqlTestServer(
                        "MariaDB",
                        ContainerProvider.mariaDb(LocalImage.MARIADB.name(), true),
                        Optional.of(LocalImage.MARIADB));
            default -> throw new IllegalArgumentException("there is no server called " + name);
        };
    }

    /** Aborts the test, with the reason, where there is no such server. */
    public void assumeThere() {
        image.ifPresent(LocalImage::assumeThere);
    }
}
