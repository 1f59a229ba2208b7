package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;

import dev.stairway.assertions.ColumnAssert;
import dev.stairway.schema.SchemaSnapshot;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as a system's document lists it, a line for each column: {@code total_turns integer default 0}. What the document says of a
 * column must hold, and no other column may be there.
 */
final class DocumentedTable {

    private static final Pattern LINE =
            Pattern.compile("(?<name>\\w+) (?<type>.+?)(?<nullable>, nullable)?(?:, default (?<value>.+))?");

    private DocumentedTable() {}

    /** Compares a table with its lines. */
    static void assertIsAsDocumented(SchemaSnapshot schema, String table, String lines) {
        List<Matcher> columns = lines.lines().map(LINE::matcher).toList();
        columns.forEach(Matcher::matches);
        assertThat(schema)
                .table(table)
                .hasExactlyColumns(
                        columns.stream().map(column -> column.group("name")).toArray(String[]::new));
        columns.forEach(documented -> {
            ColumnAssert column = assertThat(schema)
                    .table(table)
                    .column(documented.group("name"))
                    .hasType(documented.group("type"));
            if (documented.group("nullable") != null) {
                column.isNullable();
            }
            if (documented.group("value") != null) {
                column.hasDefault(documented.group("value"));
            }
        });
    }
}
