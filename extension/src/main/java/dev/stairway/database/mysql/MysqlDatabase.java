package dev.stairway.database.mysql;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.ServerDatabase;
import javax.sql.DataSource;

/** One database that a {@link MysqlServer} made. */
final class MysqlDatabase extends ServerDatabase {

    private final MysqlServer server;
    private final DataSource dataSource;

    MysqlDatabase(MysqlServer server, ConnectionUrl url) {
        super(url, server.lifetime());
        this.server = server;
        this.dataSource = MysqlDriver.dataSource(url);
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public DatabaseServer server() {
        return server;
    }

    @Override
    protected void drop() {
        server.drop(this);
    }
}
