package dev.stairway.reader;

import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSource;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/**
 * SchemaCrawler's model of a database: typed, the same for all products, and crawled only when somebody asks.
 *
 * <p>For looking around, not for proofs: it leaves out much of what a {@link SchemaSnapshot} holds. It knows the schemas
 * that the database's users made, on MySQL and MariaDB the database that is connected to, with tables, views, keys, indexes,
 * constraints, triggers, routines and sequences; without column privileges, view texts and the predicates of indexes. On PostgreSQL {@code NOT NULL} appears among the
 * check constraints, under names that differ from database to database; names in the model are quoted where SQL would.
 */
public final class SchemaCatalog {

    private static final Pattern USERS_OWN = Pattern.compile(
            "(?!(.*\\.)?\"?(pg_.*|information_schema|INFORMATION_SCHEMA|mysql|performance_schema|sys)\"?$).*");

    /** Held, so that their levels are not lost when nothing else refers to them. */
    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));

    private final DataSource source;

    @Nullable
    private final SchemaSnapshot expected;

    @Nullable
    private Catalog catalog;

    private SchemaCatalog(DataSource source, @Nullable SchemaSnapshot expected) {
        this.source = source;
        this.expected = expected;
    }

    /** The catalog of whatever the database defines when {@link #get()} is first called. */
    public static SchemaCatalog of(DataSource source) {
        return new SchemaCatalog(source, null);
    }

    /** The catalog that belongs to a snapshot; there is none once the database defines something else. */
    public static SchemaCatalog of(DataSource source, SchemaSnapshot snapshot) {
        return new SchemaCatalog(source, snapshot);
    }

    /**
     * The model, crawled at the first call and the same object ever after; safe for use by several threads.
     *
     * @throws IllegalStateException when it belongs to a snapshot and the database has changed since that was taken
     * @throws SchemaReadException when the database cannot be read; the next call tries again
     */
    public synchronized Catalog get() {
        Catalog known = catalog;
        if (known == null) {
            known = crawl();
            catalog = known;
        }
        return known;
    }

    private Catalog crawl() {
        quieten();
        // One connection for the whole crawl: an unpooled data source would open one for nearly every table.
        try (Connection connection = source.getConnection()) {
            requireUnchanged(connection);
            DatabaseConnectionSource one = DatabaseConnectionSources.fromConnection(connection);
            return SchemaCrawlerUtility.getCatalog(one, options(connection.getMetaData()));
        } catch (SQLException e) {
            throw new SchemaReadException("cannot connect to crawl the catalog: " + e.getMessage(), e);
        }
    }

    private static void quieten() {
        // A crawl logs hundreds of lines at INFO, which is shown by default; who asked for a level keeps it.
        CHATTY.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private void requireUnchanged(Connection connection) {
        if (expected != null && !expected.equals(SchemaReader.read(connection))) {
            throw new IllegalStateException("""
                    the database has changed since the snapshot was taken, so its catalog can no longer be crawled
                    To fix: call get() before the database is migrated further, or take a new snapshot""");
        }
    }

    private static SchemaCrawlerOptions options(DatabaseMetaData product) throws SQLException {
        SchemaInfoLevelBuilder level = SchemaInfoLevelBuilder.builder()
                .fromOptions(SchemaInfoLevelBuilder.standard())
                .setRetrieveColumnDataTypes(false)
                .setRetrieveTableConstraints(true)
                .setRetrieveTableConstraintDefinitions(true)
                .setRetrieveTableConstraintInformation(true)
                .setRetrieveTriggerInformation(true)
                .setRetrieveRoutineInformation(true)
                .setRetrieveSequenceInformation(true);
        return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLimitOptions(limits(product).toOptions())
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withMaxThreads(1)
                        .withSchemaInfoLevel(level.toOptions())
                        .toOptions());
    }

    private static LimitOptionsBuilder limits(DatabaseMetaData product) throws SQLException {
        LimitOptionsBuilder limits = LimitOptionsBuilder.builder()
                .includeAllRoutines()
                .includeAllSequences()
                .tableTypes("TABLE", "PARTITIONED TABLE", "FOREIGN TABLE", "VIEW", "MATERIALIZED VIEW");
        if (product.supportsSchemasInTableDefinitions()) {
            return limits.includeSchemas(USERS_OWN);
        }
        String database = product.getConnection().getCatalog();
        // A file has tables, and nothing around them that has a name; a server without schemas has others' databases.
        return product.supportsCatalogsInTableDefinitions() && database != null
                ? limits.includeSchemas(Pattern.compile("[`\"]?" + Pattern.quote(database) + "[`\"]?"))
                : limits;
    }
}
