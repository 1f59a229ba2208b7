package dev.stairway.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.data.DataColumn;
import dev.stairway.data.DataRow;
import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataReaderTests {

    private static final DataReader READER = DataReader.ofAllTables();

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestPostgres.newDatabase().getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        TestPostgres.execute(connection, sql);
    }

    private DataTable table(String script, String name) throws SQLException {
        execute(script);
        try (DataSnapshot snapshot = READER.read(connection)) {
            return snapshot.table(name).orElseThrow();
        }
    }

    @Test
    void values_are_text_of_a_pinned_session_and_null_is_null() throws SQLException {
        execute("set timezone = 'Asia/Tokyo'; set datestyle = 'ISO, DMY'; set bytea_output = 'escape'");
        DataTable table = table("""
                create domain code as varchar(3);
                create domain inner_code as code;
                create table v (id int, n numeric(5,2), f float8, b boolean, at timestamptz, c char(3), raw bytea,
                  codes inner_code[], code code, twice int generated always as (id * 2) stored, missing text);
                insert into v values (1, 1.50, 0.1, true, '2026-01-01 11:00:00.123+01', 'x', '\\x00ff', '{a,NULL}', 'abc');
                """, "v");
        assertThat(table.rows())
                .containsExactly(DataRow.of(
                        "1",
                        "1.50",
                        "0.1",
                        "true",
                        "2026-01-01 10:00:00.123+00",
                        "x",
                        "\\x00ff",
                        "{a,NULL}",
                        "abc",
                        "2",
                        null));
        assertThat(table.columns())
                .contains(
                        DataColumn.of(2, "n", "numeric(5,2)"),
                        new DataColumn(8, "codes", "public.inner_code[]", "character varying(3)[]", false),
                        new DataColumn(9, "code", "public.code", "character varying(3)", false),
                        new DataColumn(10, "twice", "integer", "integer", true));
    }

    @Test
    void rows_come_by_primary_key_and_quoted_names_do_no_harm() throws SQLException {
        DataTable table = table("""
                create table "user" ("order" int, "Select ""x""\" text, primary key ("Select ""x""\", "order"));
                insert into "user" values (1, 'b'), (2, 'a'), (1, 'a');
                """, "user");
        assertThat(table.key()).containsExactly("Select \"x\"", "order");
        assertThat(table.rows()).containsExactly(DataRow.of("1", "a"), DataRow.of("2", "a"), DataRow.of("1", "b"));
    }

    @Test
    void partitions_are_read_as_one_children_on_their_own_and_what_has_no_rows_not() throws SQLException {
        execute("""
                create table p (id int) partition by list (id);
                create table p1 partition of p for values in (1);
                create table p2 partition of p for values in (2) partition by list (id);
                create table p21 partition of p2 for values in (2);
                create table parent (id int);
                create table child (extra int) inherits (parent);
                create view v as select 1 as one;
                create materialized view m as select 1 as one;
                create foreign data wrapper w;
                create server s foreign data wrapper w;
                create foreign table f (id int) server s;
                create temporary table t (id int);
                create extension hstore;
                create table nothing ();
                insert into p values (1), (2);
                insert into parent values (1);
                insert into child values (2, 3);
                insert into nothing default values;
                """);
        try (DataSnapshot snapshot = READER.read(connection)) {
            assertThat(snapshot.tables())
                    .extracting(DataTable::toString)
                    .containsExactly(
                            "1 rows of public.child",
                            "1 rows of public.nothing",
                            "2 rows of public.p",
                            "1 rows of public.parent");
        }
    }

    @Test
    void named_tables_are_left_out_or_alone_read() throws SQLException {
        execute("create schema s; create table s.a (); create table b (); create table alembic_version ()");
        try (DataSnapshot some = READER.without(List.of("alembic_version")).read(connection);
                DataSnapshot one = READER.only(List.of("s.a", "c")).read(connection)) {
            assertThat(some.tables())
                    .extracting(table -> table.name().toString())
                    .containsExactly("public.b", "s.a");
            assertThat(one.tables())
                    .extracting(table -> table.name().toString())
                    .containsExactly("s.a");
        }
    }

    @Test
    void a_row_that_row_security_hides_is_told_of() throws SQLException {
        String role = "reader_" + System.nanoTime();
        execute("""
                create table open (id int);
                create table closed (id int);
                alter table closed enable row level security;
                create role %1$s; grant select on all tables in schema public to %1$s; set role %1$s
                """.formatted(role));
        try {
            assertThatThrownBy(() -> READER.read(connection))
                    .isInstanceOf(DataReadException.class)
                    .hasMessage("cannot read the rows: row security would hide rows from " + role
                            + " in [public.closed]; read as a superuser or a role with BYPASSRLS, or leave these"
                            + " tables out");
            READER.without(List.of("closed")).read(connection).close();
        } finally {
            execute("reset role; drop owned by %1$s; drop role %1$s".formatted(role));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_connection_is_left_as_found(boolean autoCommit) throws SQLException {
        execute("create table t (id int); set intervalstyle = 'iso_8601'");
        connection.setAutoCommit(autoCommit);
        READER.read(connection).close();
        execute("insert into t values (1)");
        if (!autoCommit) {
            try (DataSnapshot uncommitted = READER.read(connection)) {
                assertThat(uncommitted.size()).isEqualTo(1);
            }
            connection.commit();
        }
        assertThat(value("show intervalstyle")).isEqualTo("iso_8601");
        assertThat(value("show row_security")).isEqualTo("on");
        assertThat(value("select count(*) from t")).isEqualTo("1");
    }

    @Test
    void a_table_larger_than_memory_is_the_same_in_a_file() throws SQLException {
        execute("""
                create table big (id int primary key, t text);
                insert into big select i, case when i % 7 > 0 then repeat('é', i % 300) end from generate_series(1, 9000) i
                """);
        try (DataSnapshot held = READER.read(connection);
                DataSnapshot spilled = READER.holding(0).read(connection)) {
            DataTable one = held.table("big").orElseThrow();
            DataTable other = spilled.table("big").orElseThrow();
            assertThat(other.rows()).hasSameElementsAs(one.rows());
            assertThat(other.rows()).hasSameSizeAs(one.rows());
            assertThat(other.rows().getClass()).isNotEqualTo(one.rows().getClass());
            assertThat(other.rows().weight()).isEqualTo(one.rows().weight());
        }
    }

    @Test
    void the_moment_is_that_of_the_reading() throws SQLException {
        try (DataSnapshot one = READER.read(connection);
                DataSnapshot other = READER.read(connection)) {
            assertThat(other.moment()).isAfter(one.moment());
            assertThat(Duration.between(one.moment(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
            assertThat(other.database()).isEqualTo(one.database());
        }
    }

    @Test
    void only_what_may_have_changed_is_read_again() throws SQLException {
        execute("""
                create table big (id int primary key, t text);
                insert into big select i, repeat('x', 100) from generate_series(1, 5000) i;
                create table small (id int);
                create table gone (id int);
                """);
        try (DataSnapshot first = READER.read(connection)) {
            execute("insert into small values (1); drop table gone; create table fresh (id int)");
            DataSnapshot second = READER.readAgain(connection, first);
            assertThat(second.tables())
                    .extracting(table -> table.name().last())
                    .containsExactly("big", "fresh", "small");
            assertThat(rows(second, "big")).isSameAs(rows(first, "big"));
            assertThat(second.table("small").orElseThrow().rows()).hasSize(1);
            execute("update big set t = 'y' where id = 4711; update small set id = 2");
            DataSnapshot third =
                    READER.readAgain(connection, second, table -> table.last().equals("big"));
            assertThat(rows(third, "big")).isNotSameAs(rows(second, "big"));
            assertThat(third.table("small").orElseThrow().rows()).containsExactly(DataRow.of("1"));
            third.close();
            second.close();
        }
    }

    private static Iterable<DataRow> rows(DataSnapshot snapshot, String table) {
        return snapshot.table(table).orElseThrow().rows();
    }

    @Test
    void shared_rows_end_with_their_last_owner() throws SQLException {
        execute("create table t (id int); insert into t values (1)");
        DataSnapshot first = READER.holding(0).read(connection);
        DataSnapshot second = READER.readAgain(connection, first, table -> false);
        first.close();
        first.close();
        assertThat(rows(second, "t")).containsExactly(DataRow.of("1"));
        second.close();
        assertThatThrownBy(() -> rows(second, "t").iterator()).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (5, 'glad')",
                "update t set id = 7 where id = 1",
                "update t set id = id",
                "delete from t where id = 1",
                "delete from t where id = 3; insert into t values (3, 'glad')",
                "truncate t; insert into t values (1, 'glad'), (2, 'glad'), (3, 'glad')",
                "alter table t alter id type text",
                "alter table t alter id type int using 4 - id",
                "alter type mood rename value 'glad' to 'happy'"
            })
    void the_fingerprint_changes_with_the_rows(String change) throws SQLException {
        execute("create type mood as enum ('glad'); create table t (id int, m mood)");
        execute("insert into t values (1, 'glad'), (2, 'glad'), (3, 'glad')");
        Map<QualifiedName, String> before = READER.fingerprints(connection);
        execute(change);
        assertThat(READER.fingerprints(connection)).isNotEqualTo(before);
    }

    @Test
    void a_row_in_the_place_of_another_changes_the_fingerprint() throws SQLException {
        execute("create table t (id int); insert into t values (1), (2), (3)");
        String place = "select ctid from t where id in (2, 7)";
        String found = value(place);
        Map<QualifiedName, String> before = READER.fingerprints(connection);
        execute("delete from t where id = 2");
        execute("vacuum t");
        execute("insert into t values (7)");
        assertThat(value(place)).isEqualTo(found);
        assertThat(READER.fingerprints(connection)).isNotEqualTo(before);
    }

    @Test
    void the_fingerprint_stays_when_no_row_changes() throws SQLException {
        execute("create table t (id int, name varchar(5)); insert into t values (1, 'a'); create table c (r regclass)");
        Map<QualifiedName, String> before = READER.fingerprints(connection);
        execute("vacuum (freeze, analyze) t");
        execute("alter table t alter name type text; alter table t rename id to number; create index on t (number)");
        execute("create table other (); create type mood as enum ('glad')");
        assertThat(READER.fingerprints(connection)).containsAllEntriesOf(before);
        assertThat(before).containsEntry(QualifiedName.of("public", "c"), "");
    }

    private String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
