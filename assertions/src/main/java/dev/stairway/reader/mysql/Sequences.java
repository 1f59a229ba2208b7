package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sequences, which only MariaDB has; never the next value. */
final class Sequences {

    private static final String SQL = """
            select table_name as name, table_comment as comment from information_schema.tables
            where table_schema = ? and table_type = 'SEQUENCE' order by table_name""";

    private record Found(String name, String comment) {}

    private Sequences() {}

    static List<SchemaObject> read(ReadSession session) throws SQLException {
        List<SchemaObject> sequences = new ArrayList<>();
        if (session.isMariaDb()) {
            for (Found found : session.list(SQL, row -> new Found(row.get("name"), row.get("comment")))) {
                String statement = session.show("sequence", found.name(), "Create Table");
                sequences.add(SchemaObject.of(
                        ObjectKind.SEQUENCE, QualifiedName.of(found.name()), definition(statement, found.comment())));
            }
        }
        return sequences;
    }

    private static Definition definition(String statement, String comment) {
        Words words = new Words(Tokens.of(statement));
        Definition.Builder sequence = Definition.builder().with("comment", comment);
        while (words.hasNext()) {
            if (words.accept("as")) {
                sequence.with("type", words.next().text());
            } else if (words.accept("start", "with")) {
                sequence.with("start", words.next().text());
            } else if (words.accept("minvalue")) {
                sequence.with("min", words.next().text());
            } else if (words.accept("maxvalue")) {
                sequence.with("max", words.next().text());
            } else if (words.accept("increment", "by")) {
                sequence.with("increment", words.next().text());
            } else if (words.accept("cache")) {
                sequence.with("cache", words.next().text());
            } else if (words.accept("ENGINE", "=")) {
                sequence.with("engine", words.next().text());
            } else {
                sequence.with(
                        "cycle", words.next().text().toLowerCase(Locale.ROOT).equals("cycle"));
            }
        }
        return sequence.build();
    }
}
