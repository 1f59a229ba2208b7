package dev.stairway.reader;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stairway.data.TableRows;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowReaderTests {

    private static final String ID = "f0000000-0000-0000-0000-000000000001";

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestPostgres.newDatabase().getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private TableRows rows(String script, String table) throws SQLException {
        TestPostgres.execute(connection, script);
        return RowReader.read(connection, table);
    }

    @Test
    void rows_come_in_the_order_of_the_primary_key() throws SQLException {
        TableRows rows = rows("""
                create table "user" ("order" int, "Select ""x""\" text, primary key ("Select ""x""\", "order"));
                insert into "user" values (1, 'b'), (2, 'a'), (1, 'a');
                """, "user");
        assertThat(rows.columns()).containsExactly("order", "Select \"x\"");
        assertThat(rows.rows()).containsExactly(List.of(1, "a"), List.of(2, "a"), List.of(1, "b"));
        assertThat(RowReader.read(connection, "public.\"user\"").size()).isEqualTo(3);
    }

    @Test
    void values_are_immutable_and_equal_when_the_database_says_so() throws SQLException {
        TableRows rows = rows("""
                create type mood as enum ('glad');
                create table v (id uuid, n numeric(5,2), b boolean, at timestamptz, local timestamp, day date,
                  j jsonb, raw bytea, tags text[], m mood, grid int[][], days timestamptz[], missing text);
                insert into v values ('%s', 1.50, true, '2026-01-01 11:00+01', '2026-01-01 11:00', '2026-01-01',
                  '{"b": 1, "a": 2}', '\\x00ff', '{x,NULL}', 'glad', '{{1,2},{3,4}}', '{2026-01-01 11:00+01}', null);
                """.formatted(ID), "v");
        assertThat(rows.rows().get(0))
                .containsExactly(
                        UUID.fromString(ID),
                        new BigDecimal("1.50"),
                        true,
                        OffsetDateTime.parse("2026-01-01T10:00:00Z"),
                        LocalDateTime.parse("2026-01-01T11:00:00"),
                        LocalDate.parse("2026-01-01"),
                        "{\"a\": 2, \"b\": 1}",
                        "\\x00ff",
                        Arrays.asList("x", null),
                        "glad",
                        List.of(List.of(1, 2), List.of(3, 4)),
                        List.of(OffsetDateTime.parse("2026-01-01T10:00:00Z")),
                        null);
        assertThat(rows).containsRow(Map.of("n", 1.5, "id", ID, "m", "glad"));
    }

    @Test
    void every_child_with_its_parent_passes_and_one_without_is_named() throws SQLException {
        String script = """
                create table p (a int, b text, primary key (a, b));
                create table c (id int primary key, y text, x int, z int, foreign key (x, y) references p (a, b));
                insert into p values (1, 'one');
                insert into c values (1, 'one', 1), (2, null, 7), (3, 'one', 1);
                """;
        assertThat(rows(script, "c")).allReference("p").hasSize(3);
        TableRows orphaned = rows("""
                set session_replication_role = replica;
                insert into c values (4, 'two', 2), (5, 'two', 2);
                reset session_replication_role;
                """, "c");
        assertThat(orphaned.references()).singleElement().satisfies(reference -> {
            assertThat(reference.columns()).containsExactly("x", "y");
            assertThat(reference.referring()).isEqualTo(4);
            assertThat(reference.orphans()).containsExactly(List.of(2, "two"));
        });
    }

    @Test
    void an_unknown_table_names_those_that_exist_and_an_ambiguous_one_the_candidates() throws SQLException {
        TestPostgres.execute(connection, "create schema b; create table b.t (); create table t (); create table s ()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowReader.read(connection, "x"))
                .withMessage("there is no table x but [b.t, public.s, public.t]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowReader.read(connection, "t"))
                .withMessage("table t may be any of [b.t, public.t]");
    }

    @Test
    void views_are_read_too_and_foreign_keys_from_a_table_to_itself() throws SQLException {
        TableRows rows = rows("""
                create table tree (id int primary key, parent int references tree);
                insert into tree values (1, null), (2, 1);
                create view leaves as select id from tree where id > 1;
                """, "leaves");
        assertThat(rows).hasSize(1).column("id").containsExactly(2);
        assertThat(RowReader.read(connection, "tree")).allReference("tree");
    }
}
