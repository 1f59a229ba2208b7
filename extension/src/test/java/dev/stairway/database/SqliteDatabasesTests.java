package dev.stairway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.sqlite.SqliteProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Databases that are files: made, copied, and gone with everything beside them. */
class SqliteDatabasesTests {

    @Test
    void a_copy_has_what_is_committed_and_goes_its_own_way() {
        try (DatabaseServer server = SqliteProvider.of(true).start()) {
            TestDatabase original = server.create("walk");
            // What is written ahead is in a file of its own, and has to come along.
            Sql.run(original, "pragma journal_mode = wal");
            Sql.run(original, "create table t (a int)");
            Sql.run(original, "insert into t values (1)");
            TestDatabase copy = server.copy(original, "walk");
            Sql.run(copy, "insert into t values (2)");
            assertThat(Sql.text(original, "select count(*) from t")).isEqualTo("1");
            assertThat(Sql.text(copy, "select count(*) from t")).isEqualTo("2");
        }
    }

    @Test
    void nothing_is_left_but_what_is_kept() throws Exception {
        Path folder;
        Path kept;
        try (DatabaseServer server = SqliteProvider.of(true).start()) {
            TestDatabase one = server.create("walk");
            folder = Path.of(one.url().database()).resolveSibling("");
            Sql.run(one, "pragma journal_mode = wal");
            Sql.run(one, "create table t (a int)");
            one.close();
            assertThat(folder).isEmptyDirectory();
            TestDatabase other = server.create("walk");
            other.keep();
            kept = Path.of(other.url().database());
            server.create("left");
        }
        assertThat(folder).isDirectoryContaining(kept::equals);
        Files.delete(kept);
        assertThat(folder).isEmptyDirectory();
        Files.delete(folder);
    }

    @Test
    void foreign_keys_are_kept_unless_somebody_says_otherwise() {
        for (boolean keys : new boolean[] {true, false}) {
            try (DatabaseServer server = SqliteProvider.of(keys).start()) {
                assertThat(Sql.text(server.create("at"), "pragma foreign_keys")).isEqualTo(keys ? "1" : "0");
            }
        }
    }

    @Test
    void a_database_says_what_it_is_and_has_no_schemas() {
        try (DatabaseServer server = SqliteProvider.of(true).start()) {
            TestDatabase database = server.create("at");
            assertThat(server.description()).matches("SQLite 3\\.\\d+\\.\\d+");
            assertThat(database.url().jdbc()).startsWith("jdbc:sqlite:/").endsWith(".db");
            assertThatThrownBy(() -> database.leadTo("other"))
                    .hasMessageContaining("has no schemas within a database")
                    .hasMessageContaining("To fix:");
        }
    }
}
