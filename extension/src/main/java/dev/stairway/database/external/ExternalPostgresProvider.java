package dev.stairway.database.external;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import dev.stairway.database.PostgresServer;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, 13 or later, that somebody else runs. Stairway makes databases of its own there, named {@code stairway_*}, and writes to and
 * drops no others. The database of the URL is only where it connects to make them. Two providers are equal when host, port, database and
 * user are.
 *
 * <p>The password comes from the environment only: {@code STAIRWAY_POSTGRES_PASSWORD}, else {@code PGPASSWORD}; the user from the URL, else
 * {@code STAIRWAY_POSTGRES_USER}, else {@code PGUSER}, else it is the system's. The user must have the right to make databases.
 */
public final class ExternalPostgresProvider implements DatabaseProvider {

    private final ServerAddress address;
    private final ConnectionUrl login;

    /**
     * A running server.
     *
     * @param url a JDBC URL: {@code jdbc:postgresql://host:port/database?user=name}; port, database and user may be left out
     * @throws DatabaseException when it is no such URL, or has a password in it
     */
    public ExternalPostgresProvider(String url) {
        this(url, System::getenv);
    }

    ExternalPostgresProvider(String url, Function<String, @Nullable String> environment) {
        this.address = ServerAddress.parse(url);
        this.login = address.login(environment);
    }

    @Override
    public String description() {
        return "PostgreSQL, external " + address;
    }

    @Override
    public boolean knowsVersion() {
        return false;
    }

    /** {@inheritDoc} Nothing is started: rights and place are looked at, and what earlier runs left is named on the console. */
    @Override
    public DatabaseServer start() {
        Admission.check(login);
        PostgresServer server =
                new PostgresServer(login, "external " + address, Duration.ZERO, Lifetime.OUTLIVES_THE_RUN);
        server.leftBehind().ifPresent(left -> System.out.printf("Stairway: on %s, %s%n", address, left));
        return server;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExternalPostgresProvider that
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
