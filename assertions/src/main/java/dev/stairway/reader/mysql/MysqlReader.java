package dev.stairway.reader.mysql;

import dev.stairway.reader.ProductReader;
import dev.stairway.reader.ProductRows;
import dev.stairway.reader.ProductTables;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads the connection's current database on MariaDB 10.6 and later, or MySQL 8 and later. */
public final class MysqlReader implements ProductReader {

    /** A reader; it has no state. */
    public MysqlReader() {}

    @Override
    public SchemaSnapshot read(Connection connection) throws SQLException {
        requireSupported(connection);
        try (ReadSession session = ReadSession.begin(connection)) {
            List<SchemaObject> objects = new ArrayList<>(DatabaseDefaults.read(session));
            objects.addAll(Sequences.read(session));
            objects.addAll(Tables.read(session));
            objects.addAll(Views.read(session));
            objects.addAll(Triggers.read(session));
            objects.addAll(Routines.read(session));
            objects.addAll(Events.read(session));
            Grants grants = Grants.read(session);
            return SchemaSnapshot.of(
                    objects.stream().map(grants::on).filter(MysqlReader::isTold).toList());
        }
    }

    /** A database of which nothing special can be said is nothing that somebody made. */
    private static boolean isTold(SchemaObject object) {
        return object.kind() != ObjectKind.DATABASE
                || !object.definition().properties().isEmpty();
    }

    /** {@inheritDoc} Here each reading is a complete one; a schema that did not change is the same snapshot, though. */
    @Override
    public Incremental incremental(Connection connection) throws SQLException {
        requireSupported(connection);
        return new Incremental() {
            private SchemaSnapshot known = SchemaSnapshot.empty();

            @Override
            public SchemaSnapshot read() throws SQLException {
                SchemaSnapshot now = MysqlReader.this.read(connection);
                known = now.equals(known) ? known : now;
                return known;
            }
        };
    }

    @Override
    public ProductRows rows(Predicate<QualifiedName> wanted, long memory) {
        return new MysqlRows(wanted, memory);
    }

    @Override
    public ProductTables tables() {
        return new MysqlTables();
    }

    private static void requireSupported(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        boolean mariaDb = metaData.getDatabaseProductName().equals("MariaDB");
        int major = metaData.getDatabaseMajorVersion();
        int minor = metaData.getDatabaseMinorVersion();
        boolean old = mariaDb ? major < 10 || (major == 10 && minor < 6) : major < 8;
        if (old) {
            throw new SQLException("%s %d.%d is too old, %s is the oldest supported"
                    .formatted(metaData.getDatabaseProductName(), major, minor, mariaDb ? "10.6" : "8.0"));
        }
    }
}
