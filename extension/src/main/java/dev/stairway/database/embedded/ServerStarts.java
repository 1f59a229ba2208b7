package dev.stairway.database.embedded;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import java.io.IOException;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * The starts of one server, up to the first that succeeds: only a port that somebody else has taken in the meantime is worth another
 * one.
 */
record ServerStarts(Binaries binaries, Platform platform, Map<String, String> settings, IntSupplier ports) {

    private static final int ATTEMPTS = 3;

    DatabaseServer first() {
        for (int attempt = 1; ; attempt++) {
            int port = ports.getAsInt();
            try {
                return new ServerStart(binaries, platform, settings, folder(), port).run();
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS || !FreePort.isTaken(port)) {
                    throw e;
                }
            }
        }
    }

    private ServerFolder folder() {
        try {
            return ServerFolder.create();
        } catch (IOException e) {
            throw new DatabaseException("""
                    PostgreSQL %s, embedded, cannot start: no folder for its data can be made: %s
                    To fix:    make room in the temporary folder, or name another one: -Djava.io.tmpdir=<folder>""".formatted(binaries.version(), e), e);
        }
    }
}
