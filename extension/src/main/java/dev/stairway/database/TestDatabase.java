package dev.stairway.database;

import javax.sql.DataSource;

/** A database that Stairway made for one walk or one test. */
public interface TestDatabase extends AutoCloseable {

    /** Where it is and how to get in. */
    ConnectionUrl url();

    /** Connections to it, each new and to be closed by the caller. The same object at each call. */
    DataSource dataSource();

    /** The server that it lives on. */
    DatabaseServer server();

    /** Lets the database survive {@link #close()}, for somebody to look at it; says where it is on the console. */
    void keep();

    /** Ends all its connections and drops it, unless it is kept. May be called twice. */
    @Override
    void close();
}
