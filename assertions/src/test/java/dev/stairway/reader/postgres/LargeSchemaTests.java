package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.TestPostgres;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A schema with 10,000 columns in 500 tables. */
class LargeSchemaTests {

    private static final int TABLES = 500;
    private static final int COLUMNS = 20;

    @Test
    void every_column_is_read_and_one_change_is_found() throws Exception {
        try (Connection connection = TestPostgres.newDatabase().getConnection()) {
            TestPostgres.execute(connection, """
                    do $$ begin
                      for t in 1..%d loop
                        execute format('create table t%%s (%%s)', t,
                          (select string_agg(format('c%%s varchar(%%s)', c, t + c), ', ') from generate_series(1, %d) c));
                      end loop;
                    end $$""".formatted(TABLES, COLUMNS));
            SchemaSnapshot before = SchemaReader.read(connection);
            TestPostgres.execute(connection, "alter table t321 alter c17 type varchar(339)");
            SchemaSnapshot after = SchemaReader.read(connection);
            assertThat(columns(before)).isEqualTo(expected()).hasSize(TABLES * COLUMNS);
            assertThat(SnapshotDifferences.between(before, after)).isEqualTo(List.of("~ column public.t321.c17: type"));
        }
    }

    private static Set<String> columns(SchemaSnapshot snapshot) {
        return snapshot.objects().stream()
                .filter(object -> object.kind() == ObjectKind.COLUMN)
                .map(object ->
                        object.name() + " " + object.definition().value("type").orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expected() {
        return IntStream.rangeClosed(1, TABLES)
                .boxed()
                .flatMap(LargeSchemaTests::expected)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> expected(int table) {
        return IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(column -> QualifiedName.of("public", "t" + table, "c" + column) + " character varying("
                        + (table + column) + ")");
    }
}
