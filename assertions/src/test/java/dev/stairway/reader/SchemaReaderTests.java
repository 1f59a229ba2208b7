package dev.stairway.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What reading does to a connection (nothing), and what it sees through it. */
class SchemaReaderTests {

    private static final String SETTINGS =
            "select name || '=' || setting from pg_settings where name not like 'transaction%' order by name";

    private final DataSource database = TestPostgres.newDatabase();

    SchemaReaderTests() throws SQLException {}

    @Test
    void a_data_source_is_read_with_a_connection_of_its_own() throws SQLException {
        try (Connection connection = database.getConnection()) {
            TestPostgres.execute(connection, "create table t (a int)");
        }
        assertThat(SchemaReader.read(database).find(ObjectKind.TABLE, QualifiedName.of("public", "t")))
                .isPresent();
    }

    @Test
    void an_idle_connection_in_auto_commit_stays_so() throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<String> settings = rows(connection, SETTINGS);
            SchemaReader.read(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(state(connection)).isEqualTo("idle");
            assertThat(rows(connection, SETTINGS)).isEqualTo(settings);
            TestPostgres.execute(connection, "create table written_afterwards (a int)");
        }
    }

    @Test
    void an_idle_connection_without_auto_commit_is_not_left_in_a_transaction() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            SchemaReader.read(connection);
            assertThat(state(connection)).isEqualTo("idle");
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    @Test
    void a_read_only_connection_stays_read_only() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            SchemaReader.read(connection);
            assertThat(connection.isReadOnly()).isTrue();
        }
    }

    @Test
    void an_open_transaction_goes_on_and_its_changes_are_seen() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            TestPostgres.execute(connection, "set local timezone = 'Asia/Tokyo'; create table t (a int)");
            List<String> settings = rows(connection, SETTINGS);
            String transaction =
                    rows(connection, "select pg_current_xact_id()::text").get(0);
            assertThat(SchemaReader.read(connection).objects(ObjectKind.TABLE)).hasSize(1);
            assertThat(rows(connection, SETTINGS)).isEqualTo(settings);
            assertThat(rows(connection, "select pg_current_xact_id()::text")).containsExactly(transaction);
            connection.rollback();
            assertThat(SchemaReader.read(connection).objects(ObjectKind.TABLE)).isEmpty();
        }
    }

    @Test
    void a_transaction_that_was_begun_in_sql_goes_on() throws SQLException {
        try (Connection connection = database.getConnection()) {
            TestPostgres.execute(
                    connection, "begin; create table t (a int); savepoint stairway_read; create table u (a int)");
            assertThat(SchemaReader.read(connection).objects(ObjectKind.TABLE)).hasSize(2);
            assertThat(state(connection)).isEqualTo("idle in transaction");
            TestPostgres.execute(connection, "rollback to savepoint stairway_read");
            assertThat(SchemaReader.read(connection).objects(ObjectKind.TABLE)).hasSize(1);
            TestPostgres.execute(connection, "rollback");
        }
    }

    @Test
    void what_another_session_has_not_committed_is_not_seen() throws SQLException {
        try (Connection connection = database.getConnection();
                Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            TestPostgres.execute(other, "create table t (a int)");
            assertThat(SchemaReader.read(connection).objects(ObjectKind.TABLE)).isEmpty();
        }
    }

    @Test
    void a_failed_transaction_is_reported_and_left_to_its_owner() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> TestPostgres.execute(connection, "select 1 / 0"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> SchemaReader.read(connection))
                    .isInstanceOf(SchemaReadException.class)
                    .hasMessageContaining("current transaction is aborted")
                    .hasCauseInstanceOf(SQLException.class);
            assertThat(state(connection)).isEqualTo("idle in transaction (aborted)");
        }
    }

    @Test
    void a_closed_connection_is_reported() throws SQLException {
        Connection connection = database.getConnection();
        connection.close();
        assertThatThrownBy(() -> SchemaReader.read(connection))
                .isInstanceOf(SchemaReadException.class)
                .hasMessageStartingWith("cannot read the schema: ");
    }

    @Test
    void the_settings_of_a_session_do_not_matter() throws SQLException {
        try (Connection connection = database.getConnection()) {
            TestPostgres.execute(connection, """
                    create schema evil; create table public.t (a timestamptz default '2026-11-21 12:00:00Z', b interval default '1 day 2 hours',
                      c bytea default '\\x00ff', d float8 default 0.1, e date default '2026-11-21', f money default 3);
                    create view public.v as select a, 'x\\y'::text as text from public.t""");
            SchemaSnapshot before = SchemaReader.read(connection);
            TestPostgres.execute(connection, """
                    create temporary table pg_class (oid oid, relname name);
                    set search_path = evil, public; set timezone = 'Asia/Tokyo'; set datestyle = 'ISO, DMY'; set intervalstyle = 'iso_8601';
                    set bytea_output = 'escape'; set extra_float_digits = -10; set quote_all_identifiers = on;
                    set standard_conforming_strings = off; set lc_monetary = 'C'; set default_transaction_isolation = 'serializable'""");
            assertThat(SchemaReader.read(connection)).isEqualTo(before);
        }
    }

    @Test
    void functions_that_pose_as_the_servers_own_are_not_called() throws SQLException {
        try (Connection connection = database.getConnection()) {
            TestPostgres.execute(connection, """
                    create table public.t (a int);
                    create function public.format_type(oid, integer) returns text language sql as 'select ''wrong''';
                    set search_path = public, pg_catalog""");
            assertThat(SchemaReader.read(connection)
                            .find(ObjectKind.COLUMN, QualifiedName.of("public", "t", "a"))
                            .orElseThrow()
                            .definition()
                            .value("type"))
                    .contains("integer");
        }
    }

    @Test
    void databases_of_other_names_with_other_oids_are_equal() throws SQLException {
        String script = """
                create table p (id bigint generated always as identity primary key, name text unique);
                create table t (id serial primary key, p bigint references p on delete cascade, check (id > 0));
                create type e as enum ('a', 'b'); create view v as select * from t; create index on t (p) where p > 3;
                create extension pg_trgm; create index on p using gin (name gin_trgm_ops)""";
        DataSource other = TestPostgres.newDatabase("Another name");
        try (Connection here = database.getConnection();
                Connection there = other.getConnection()) {
            TestPostgres.execute(here, script);
            TestPostgres.execute(there, "create table x (a serial primary key); drop table x; " + script);
            assertThat(SchemaReader.read(there)).isEqualTo(SchemaReader.read(here));
            assertThat(SchemaReader.read(there).toString()).contains("index=2");
        }
    }

    @Test
    void a_role_without_rights_reads_the_same() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            TestPostgres.execute(connection, """
                    create role nobody_special; create schema s; create table s.t (a int primary key, b text default 'x');
                    create view s.v as select * from s.t; create function s.f() returns int language sql as 'select 1';
                    create policy p on s.t using (a > 0); create statistics s.st on a, b from s.t; create publication p for table s.t""");
            SchemaSnapshot before = SchemaReader.read(connection);
            TestPostgres.execute(connection, "set role nobody_special");
            assertThat(SchemaReader.read(connection)).isEqualTo(before);
            connection.rollback();
        }
    }

    @Test
    void names_may_hold_any_character() throws SQLException {
        String odd = "a \"b\".c\n'd' \\ %s {} é 🪜 ?";
        String quoted = '"' + odd.replace("\"", "\"\"") + '"';
        try (Connection connection = database.getConnection()) {
            TestPostgres.execute(
                    connection,
                    "create schema %1$s; create table %1$s.%1$s (%1$s int constraint %1$s check (%1$s > 0))"
                                    .formatted(quoted)
                            + "; create index \"the index\" on %1$s.%1$s (%1$s) where %1$s > 0".formatted(quoted));
            SchemaSnapshot snapshot = SchemaReader.read(connection);
            assertThat(snapshot.find(ObjectKind.COLUMN, QualifiedName.of(odd, odd, odd)))
                    .isPresent();
            assertThat(snapshot.find(ObjectKind.CONSTRAINT, QualifiedName.of(odd, odd, odd))
                            .orElseThrow()
                            .definition()
                            .values("columns"))
                    .containsExactly(odd);
            assertThat(snapshot.find(ObjectKind.INDEX, QualifiedName.of(odd, "the index"))
                            .orElseThrow()
                            .definition()
                            .value("table"))
                    .contains(QualifiedName.of(odd, odd).toString());
        }
    }

    private String state(Connection connection) throws SQLException {
        int pid = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        try (Connection watcher = database.getConnection()) {
            return rows(watcher, "select state from pg_stat_activity where pid = " + pid)
                    .get(0);
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
