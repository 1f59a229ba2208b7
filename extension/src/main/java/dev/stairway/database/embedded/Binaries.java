package dev.stairway.database.embedded;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;

/**
 * The archive with the programs of one PostgreSQL version. Equal ones are extracted only once.
 *
 * @param version its version
 * @param address where the archive is, perhaps inside a jar
 */
record Binaries(ArtifactVersion version, URI address) implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        URLConnection connection = address.toURL().openConnection();
        // A cached jar would stay open, and locked on Windows, until the end of the JVM.
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
