package dev.stairway.database.mysql;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** One database that a {@link MysqlServer} made. */
final class MysqlDatabase implements TestDatabase {

    private final MysqlServer server;
    private final ConnectionUrl url;
    private final DataSource dataSource;
    private final AtomicBoolean kept = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    MysqlDatabase(MysqlServer server, ConnectionUrl url) {
        this.server = server;
        this.url = url;
        this.dataSource = MysqlDriver.dataSource(url);
    }

    boolean isKept() {
        return kept.get();
    }

    @Override
    public ConnectionUrl url() {
        return url;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public DatabaseServer server() {
        return server;
    }

    /** {@inheritDoc} On a server that ends with the run it lives only until then, and the console says that. */
    @Override
    public void keep() {
        if (kept.getAndSet(true)) {
            return;
        }
        System.out.printf("Stairway: database kept at %s, user %s; %s%n", url.jdbc(), url.user(), howLong());
    }

    private String howLong() {
        return server.lifetime().endsWithRun()
                ? "it is there until this run ends and stops its server (%s)".formatted(server.description())
                : "drop it when you have seen enough";
    }

    @Override
    public void close() {
        if (!kept.get() && !closed.getAndSet(true)) {
            server.drop(this);
        }
    }

    /** Where the database is. */
    @Override
    public String toString() {
        return url.toString();
    }
}
