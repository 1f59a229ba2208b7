package dev.stairway.database.external;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import dev.stairway.database.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** PostgreSQL, 13 or later. What earlier runs left on its server is named on the console. */
record ExternalPostgres() implements ExternalProduct {

    @Override
    public String label() {
        return "PostgreSQL";
    }

    @Override
    public String scheme() {
        return "postgresql";
    }

    @Override
    public int port() {
        return 5432;
    }

    @Override
    public String database() {
        return "postgres";
    }

    /** {@inheritDoc} What concerns encryption, tools are told, too. */
    @Override
    public Set<String> parameters() {
        return Set.of("sslmode", "sslrootcert", "connectTimeout", "loginTimeout", "socketTimeout", "tcpKeepAlive");
    }

    @Override
    public Variables variables() {
        return new Variables(
                List.of("STAIRWAY_POSTGRES_USER", "PGUSER"), List.of("STAIRWAY_POSTGRES_PASSWORD", "PGPASSWORD"));
    }

    @Override
    public void check(ConnectionUrl login) {
        Admission.check(login);
    }

    @Override
    public DatabaseServer server(ConnectionUrl login, String how) {
        PostgresServer server = new PostgresServer(login, how, Duration.ZERO, Lifetime.OUTLIVES_THE_RUN);
        server.leftBehind()
                .ifPresent(left -> System.out.printf("Stairway: on %s:%d, %s%n", login.host(), login.port(), left));
        return server;
    }
}
