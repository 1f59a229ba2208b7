package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.sql.SQLException;
import java.util.List;

/** What the database gives to tables that say nothing themselves, where that is not what the server gives to every database. */
final class DatabaseDefaults {

    private static final String NAME = "database";

    private static final String SQL = """
            select nullif(default_collation_name, @@global.collation_server) as collation, %s as comment
            from information_schema.schemata where schema_name = ?""";

    private DatabaseDefaults() {}

    static List<SchemaObject> read(ReadSession session) throws SQLException {
        String comment = session.isMariaDb() ? "schema_comment" : "''";
        return session.list(
                SQL.formatted(comment),
                row -> SchemaObject.of(
                        ObjectKind.DATABASE,
                        QualifiedName.of(NAME),
                        Definition.builder()
                                .with("collation", row.get("collation"))
                                .with("comment", row.get("comment"))
                                .build()));
    }
}
