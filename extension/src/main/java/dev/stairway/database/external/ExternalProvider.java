package dev.stairway.database.external;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.DatabaseServer;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A database server that somebody else runs. Stairway makes databases of its own there, named {@code stairway_*}, and writes to and drops
 * no others. The database of the URL is only where it connects to make them. Two providers are equal when product, host, port, database
 * and user are.
 *
 * <p>The password comes from the environment only, so that no file, log or list of processes has it. The user comes from the URL, else from
 * the environment, else it is the system's, and must have the right to make databases.
 */
public final class ExternalProvider implements DatabaseProvider {

    private final ServerAddress address;
    private final ConnectionUrl login;

    private ExternalProvider(ServerAddress address, Function<String, @Nullable String> environment) {
        this.address = address;
        this.login = address.login(environment);
    }

    /**
     * PostgreSQL, 13 or later. The user: {@code STAIRWAY_POSTGRES_USER}, else {@code PGUSER}; the password:
     * {@code STAIRWAY_POSTGRES_PASSWORD}, else {@code PGPASSWORD}.
     *
     * @param url a JDBC URL: {@code jdbc:postgresql://host:port/database?user=name}; port, database and user may be left out
     * @throws DatabaseException when it is no such URL, or has a password in it
     */
    public static ExternalProvider postgres(String url) {
        return postgres(url, System::getenv);
    }

    static ExternalProvider postgres(String url, Function<String, @Nullable String> environment) {
        return new ExternalProvider(ServerAddress.parse(new ExternalPostgres(), url), environment);
    }

    /**
     * MySQL, 8 or later. The user: {@code STAIRWAY_MYSQL_USER}; the password: {@code STAIRWAY_MYSQL_PASSWORD}, else {@code MYSQL_PWD}.
     *
     * @param url a JDBC URL: {@code jdbc:mysql://host:port/?user=name}; port and user may be left out
     * @throws DatabaseException when it is no such URL, or has a password in it
     */
    public static ExternalProvider mysql(String url) {
        return new ExternalProvider(ServerAddress.parse(new ExternalMysql("MySQL"), url), System::getenv);
    }

    /**
     * MariaDB, 10.6 or later. The user: {@code STAIRWAY_MARIADB_USER}; the password: {@code STAIRWAY_MARIADB_PASSWORD}, else
     * {@code MYSQL_PWD}.
     *
     * @param url a JDBC URL: {@code jdbc:mariadb://host:port/?user=name}; port and user may be left out
     * @throws DatabaseException when it is no such URL, or has a password in it
     */
    public static ExternalProvider mariaDb(String url) {
        return new ExternalProvider(ServerAddress.parse(new ExternalMysql("MariaDB"), url), System::getenv);
    }

    @Override
    public String description() {
        return address.product().label() + ", external " + address;
    }

    @Override
    public boolean knowsVersion() {
        return false;
    }

    /** {@inheritDoc} Nothing is started: the place is looked at, and what earlier runs left is named where the server tells. */
    @Override
    public DatabaseServer start() {
        address.product().check(login);
        return address.product().server(login, "external " + address);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExternalProvider that
                && login.jdbc().equals(that.login.jdbc())
                && login.user().equals(that.login.user());
    }

    @Override
    public int hashCode() {
        return Objects.hash(login.jdbc(), login.user());
    }

    /** What it connects to. */
    @Override
    public String toString() {
        return description();
    }
}
