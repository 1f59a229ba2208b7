package dev.stairway.database.embedded;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import dev.stairway.database.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** One start of one server, from the binaries to a server that answers, or to nothing at all. */
final class ServerStart {

    private static final String SUPERUSER = "postgres";

    private final Binaries binaries;
    private final Platform platform;
    private final Map<String, String> settings;
    private final ServerFolder folder;
    private final int port;
    private final long started = System.nanoTime();

    ServerStart(Binaries binaries, Platform platform, Map<String, String> settings, ServerFolder folder, int port) {
        this.binaries = binaries;
        this.platform = platform;
        this.settings = settings;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts the server; whatever fails, nothing of it is left.
     *
     * @throws DatabaseException when it does not answer; the message has the end of its log
     */
    DatabaseServer run() {
        Guard guard = Guard.over(folder, platform);
        try {
            EmbeddedPostgres postgres = launch();
            verify(postgres);
            ConnectionUrl url = new ConnectionUrl("postgresql", ServerSettings.HOST, port, SUPERUSER, SUPERUSER, "");
            return new PostgresServer(url, "embedded", elapsed(), Lifetime.endedBy(() -> stop(postgres, guard)));
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            DatabaseException failure = failure(e);
            clean(guard, failure);
            throw failure;
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        CountDownLatch initialised = new CountDownLatch(1);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(binaries)
                .setDataDirectory(folder.data())
                .setPort(port)
                // Whoever else has taken the port may accept connections and never say a word.
                .setConnectConfig("loginTimeout", "10")
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                .setDataDirectoryCustomizer(data -> initialised.countDown());
        settings.forEach(builder::setServerConfig);
        ServerSettings.locale(binaries.version().major(), platform).forEach(builder::setLocaleConfig);
        StartWatch watch = StartWatch.over(folder, initialised);
        EmbeddedPostgres postgres;
        try {
            postgres = builder.start();
        } finally {
            watch.end();
        }
        if (watch.gaveUp()) {
            postgres.close();
            throw new IllegalStateException("the server has ended by itself");
        }
        return postgres;
    }

    /** Somebody else may have taken the port in between: what answers there must be this server and no other. */
    private void verify(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            if (!folder.data().equals(Path.of(row.getString(1)))) {
                throw new IllegalStateException("another PostgreSQL server answers at port " + port);
            }
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private DatabaseException failure(Throwable cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new DatabaseException(
                """
                PostgreSQL %s, embedded, cannot start: %s
                Log:
                %s
                To fix:    see the log; when it says nothing, the extracted programs may be damaged: delete the folder embedded-pg in %s""".formatted(
                                binaries.version(),
                                reason,
                                LastLines.of(folder.log(), 20),
                                System.getProperty("java.io.tmpdir")),
                cause);
    }

    private void stop(EmbeddedPostgres postgres, Guard guard) {
        Optional<ProcessHandle> server = folder.server();
        try {
            postgres.close();
        } catch (IOException e) {
            // What it could not do, the folder does next.
        }
        server.ifPresent(ServerFolder::awaitEnd);
        DatabaseException failure = new DatabaseException("cannot clean up after " + folder.root());
        clean(guard, failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private void clean(Guard guard, DatabaseException failure) {
        try {
            folder.remove();
            guard.release();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
