package dev.stairway.reader.postgres;

import dev.stairway.reader.ProductReader;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads all at the first time, and later only what the row versions of the catalogs show as changed. */
final class PostgresIncrementalReader implements ProductReader.Incremental {

    private final Connection connection;
    private final int version;
    private final Watch watch;
    private @Nullable KnownSchema known;

    PostgresIncrementalReader(Connection connection, int version) {
        this.connection = connection;
        this.version = version;
        this.watch = Watch.of(version);
    }

    /** {@inheritDoc} What an open transaction changed can be taken back without a trace, so in one nothing is remembered. */
    @Override
    public SchemaSnapshot read() throws SQLException {
        KnownSchema before = known;
        known = null;
        try (ReadTransaction transaction = ReadTransaction.begin(connection, before == null ? "" : before.horizon())) {
            if (transaction.isNested()) {
                return CompleteReading.of(transaction.connection(), version).snapshot();
            }
            KnownSchema now = before != null && before.advance(transaction.connection())
                    ? before
                    : KnownSchema.read(
                            transaction.connection(), watch, before == null ? new PlannedQueries() : before.plans());
            known = now;
            return now.snapshot();
        }
    }
}
