package dev.stairway.database.container;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What a database product wants of its container, and how it is reached there. */
interface ContainerProduct {

    /** Its name, for people. */
    String label();

    /**
     * Sees to it that what is needed to reach it is there, before anything is started.
     *
     * @throws DatabaseException when it is not; the message says what to add
     */
    default void require() {}

    /** The container of an image that takes what the official one takes, whose superuser has the given password. */
    DatabaseContainer container(String image, String password);

    /** The database from which others are made, as the superuser. */
    ConnectionUrl url(String host, int port, String password);

    /**
     * A connection, or an error after some seconds: who does not answer may be about to start.
     *
     * @throws SQLException when nobody answers, or not as a server of this product does
     */
    Connection connect(ConnectionUrl url) throws SQLException;

    /** The server, which answers by now. */
    DatabaseServer server(ConnectionUrl url, String how, Duration startTime, Lifetime lifetime);
}
