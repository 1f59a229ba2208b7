package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.SharedServers;
import dev.stairway.database.TestDatabase;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.report.CommittedFile;
import dev.stairway.report.Report;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationTool;
import dev.stairway.walk.PreparedServer;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import dev.stairway.walk.Walker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opentest4j.TestAbortedException;

/** One test class on one database: its history, its walk, and the templates that its tests' databases are made from. */
final class MigrationRun implements AutoCloseable {

    private final MigrationTool tool;
    private final String database;
    private final Once<Optional<String>> unavailable;
    private final Once<PreparedServer> server;
    private final WalkOptions options;
    private final Once<Walk> walk = new Once<>(this::walkNow);
    private final AtomicBoolean failureTold = new AtomicBoolean();
    private final Map<String, Once<Template>> templates = new ConcurrentHashMap<>();

    MigrationRun(
            MigrationTool tool,
            DatabaseProvider provider,
            String database,
            SharedServers servers,
            WalkOptions options) {
        this.tool = tool;
        this.database = database;
        this.unavailable = new Once<>(provider::unavailable);
        this.server = new Once<>(() -> new PreparedServer(servers.get(provider), tool, options.setup()));
        this.options = options;
    }

    /** The database's name as the tests' names have it, from the first one to the last. */
    String database() {
        return database;
    }

    /** Why this machine cannot have the database, so that its tests are aborted; empty when it can. */
    Optional<String> unavailable() {
        return unavailable.get();
    }

    MigrationHistory history() {
        return tool.history();
    }

    WalkOptions options() {
        return options;
    }

    /** Lets the tool load in the background: a walk has a session for the steps, one for rows and one for all at once. */
    void prepare() {
        tool.prepare((options.data() ? 3 : 2) + (options.ways().any() ? 1 : 0));
    }

    /**
     * The walk, done at the first request.
     *
     * @throws MigrationException when it is not possible, for the first who asks
     * @throws DatabaseException the same, when the server is the reason
     * @throws TestAbortedException when it was not possible before
     */
    Walk walk() {
        try {
            return walk.get();
        } catch (MigrationException | DatabaseException e) {
            if (failureTold.compareAndSet(false, true)) {
                throw e;
            }
            // One cause is one error: a hundred copies of it would only hide it.
            throw new TestAbortedException(
                    "not examined: the walk was not possible, as another test of this class says", e);
        }
    }

    /** The walk when it has been done. */
    Optional<Walk> finishedWalk() {
        return walk.made();
    }

    /**
     * What is to be reported of the walk; empty when nobody asked for it.
     *
     * @param test the name of the test class
     * @param at when the class ended
     * @param committed the file with the schema at the head; empty when nobody commits one
     */
    Optional<Report> report(String test, Instant at, Optional<CommittedFile> committed) {
        return walk.failed()
                .map(failure -> Report.brokenOff(
                        test, tool.description(), database, history(), String.valueOf(failure.getMessage()), at))
                .or(() -> finishedWalk().map(done -> Report.of(test, done, at, options::examines, committed)));
    }

    /** A new database at a place of the history; the caller closes it. */
    MigratedDatabase databaseAt(Place place) {
        Template template = templates
                .computeIfAbsent(place.name(), name -> new Once<>(() -> template(place)))
                .get();
        TestDatabase copy = server.get().copy(template.database(), "at");
        prepare();
        return new MigratedDatabase(tool, copy, applied(place), template.bookkeepingTables());
    }

    private List<Revision> applied(Place place) {
        Set<String> stamped = options.setup().stamped();
        return history().revisions().stream()
                .filter(revision ->
                        stamped.contains(revision.id()) || place.revisions().contains(revision))
                .toList();
    }

    private Template template(Place place) {
        TestDatabase database = server.get().create("template");
        Set<String> stamped = options.setup().stamped();
        if (place.revisions().isEmpty() && stamped.isEmpty()) {
            return new Template(database, List.of());
        }
        try (Applied applied = new Applied(tool, database)) {
            place.revisions().stream()
                    .filter(revision -> !stamped.contains(revision.id()))
                    .forEach(applied::upgrade);
            return new Template(database, applied.bookkeepingTables());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A database that others are copies of, and the tool's own tables in it. */
    private record Template(TestDatabase database, List<String> bookkeepingTables) {}

    private Walk walkNow() {
        prepare();
        return new Walker(tool, server.get(), options, Console::progress).walk();
    }

    @Override
    public void close() {
        templates.values().stream()
                .flatMap(template -> template.made().stream())
                .map(Template::database)
                .forEach(TestDatabase::close);
        server.made().ifPresent(PreparedServer::close);
    }
}
