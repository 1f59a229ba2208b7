package dev.stairway.database.sqlite;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections to one file, as an application would open them. Written without the driver's classes, which may be missing. */
final class SqliteDataSource implements DataSource {

    /** How long somebody who finds the file locked tries again: another process may just be committing. */
    private static final String PATIENCE_IN_MILLISECONDS = "10000";

    private final String url;
    private final boolean foreignKeys;

    SqliteDataSource(String url, boolean foreignKeys) {
        this.url = url;
        this.foreignKeys = foreignKeys;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("foreign_keys", Boolean.toString(foreignKeys));
        settings.setProperty("busy_timeout", PATIENCE_IN_MILLISECONDS);
        return DriverManager.getConnection(url, settings);
    }

    /** {@inheritDoc} Nobody logs in to a file. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("the driver writes no log");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("the driver writes no log");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("nobody logs in");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the driver writes no log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("it is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
