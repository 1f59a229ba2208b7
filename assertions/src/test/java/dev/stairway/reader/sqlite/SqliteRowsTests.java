package dev.stairway.reader.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.assertions.SchemaAssertions;
import dev.stairway.data.DataDiff;
import dev.stairway.data.DataSnapshot;
import dev.stairway.data.TableRows;
import dev.stairway.reader.DataReader;
import dev.stairway.reader.RowReader;
import dev.stairway.reader.SchemaCatalog;
import dev.stairway.reader.SchemaReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Rows, and the fluent statements about a schema, on SQLite. */
class SqliteRowsTests {

    private Connection connection;

    SqliteRowsTests() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @BeforeEach
    void tables() {
        run("""
                create table threads (id integer primary key, title varchar(40) not null, made datetime, done boolean default 0, day date);
                create table messages (id text primary key, thread_id int references threads, body json, size double, raw blob)
                    without rowid;
                create index ix_messages_body on messages (body desc) where size > 1;
                insert into threads values (1, 'a', '2024-01-02 03:04:05.5', 1, '2024-02-29'), (2, 'b', null, 0, null);
                insert into messages values ('m', 1, '{"a": 1, "b": 2}', 0.1, x'00ff'), ('n', 7, null, 1e300, null)""");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void run(String script) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        } catch (SQLException e) {
            throw new AssertionError(script, e);
        }
    }

    @Test
    void values_come_as_what_their_declared_types_stand_for() throws SQLException {
        TableRows threads = RowReader.read(connection, "threads");
        assertThat(threads.rows().get(0))
                .isEqualTo(List.of(
                        1, "a", LocalDateTime.parse("2024-01-02T03:04:05.5"), true, LocalDate.parse("2024-02-29")));
        assertThat(RowReader.read(connection, "messages").rows().get(0))
                .isEqualTo(List.of("m", 1, "{\"a\": 1, \"b\": 2}", 0.1, "\\x00ff"));
    }

    @Test
    void rows_without_a_parent_are_found() throws SQLException {
        assertThat(RowReader.read(connection, "messages").references())
                .singleElement()
                .satisfies(reference -> {
                    assertThat(reference.columns()).containsExactly("thread_id");
                    assertThat(reference.orphans()).containsExactly(List.of(7));
                });
    }

    @Test
    void what_means_the_same_is_no_change() {
        try (DataSnapshot before = read()) {
            run("""
                    update threads set made = '2024-01-02T03:04:05.500000' where id = 1;
                    update messages set body = '{"b":2,"a":1.0}' where id = 'm'""");
            try (DataSnapshot after = read()) {
                assertThat(DataDiff.between(before, after).isSame()).isTrue();
            }
        }
    }

    @Test
    void a_changed_value_is_named_by_its_key() {
        try (DataSnapshot before = read()) {
            run("update messages set size = 0.10000000000000002 where id = 'm'; delete from threads where id = 2");
            try (DataSnapshot after = read()) {
                assertThat(DataDiff.between(before, after).render())
                        .contains("0.1", "0.10000000000000002")
                        .contains("threads");
            }
        }
    }

    private DataSnapshot read() {
        return DataReader.ofAllTables().read(connection);
    }

    @Test
    void the_fluent_statements_say_what_they_say_on_other_products() {
        SchemaAssertions.assertThat(SchemaReader.read(connection))
                .hasExactlyTables("messages", "threads")
                .hasNoTableWithoutPrimaryKey()
                .table("threads")
                .hasExactlyColumns("id", "title", "made", "done", "day")
                .hasPrimaryKey("id")
                .column("title")
                .hasType("varchar(40)")
                .isNotNull();
        SchemaAssertions.assertThat(SchemaReader.read(connection))
                .table("messages")
                .hasForeignKey("thread_id")
                .references("threads", "id");
        SchemaAssertions.assertThat(SchemaReader.read(connection))
                .table("messages")
                .index("ix_messages_body")
                .hasColumns("body desc")
                .isNotUnique();
    }

    @Test
    void the_catalog_of_schemacrawler_is_there_as_well(@TempDir Path folder) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("catalog.db"));
        try (Connection file = source.getConnection();
                Statement statement = file.createStatement()) {
            statement.executeUpdate("create table p (id integer primary key); create table t (a int references p)");
        }
        assertThat(SchemaCatalog.of(source).get().getTables())
                .extracting(table -> table.getName())
                .containsExactlyInAnyOrder("p", "t");
    }
}
