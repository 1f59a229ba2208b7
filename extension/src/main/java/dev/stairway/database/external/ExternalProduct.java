package dev.stairway.database.external;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import java.util.List;
import java.util.Set;

/** What a database product has of its own where somebody else runs the server. */
interface ExternalProduct {

    /** Its name, for people. */
    String label();

    /** The product in the form of a URL scheme: {@code postgresql}. */
    String scheme();

    /** The port of a URL that names none. */
    int port();

    /** The database of a URL that names none: one that is always there, and from which others can be made. */
    String database();

    /** The parameters that a URL may have beside the user, under the names of the JDBC driver. */
    Set<String> parameters();

    /** The environment variables for the user, and those for the password; the first that is set counts. */
    Variables variables();

    /**
     * Looks at the place before anything is made there; only reads.
     *
     * @throws DatabaseException when something does not hold; the message says what and the next move
     */
    void check(ConnectionUrl login);

    /** The server, of which is said how it is run. */
    DatabaseServer server(ConnectionUrl login, String how);

    /**
     * Environment variables, the first of which counts.
     *
     * @param user for the user's name
     * @param password for the password
     */
    record Variables(List<String> user, List<String> password) {

        public Variables {
            user = List.copyOf(user);
            password = List.copyOf(password);
        }
    }
}
