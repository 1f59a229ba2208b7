package dev.stairway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.sqlite.SqliteProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
            assertThat(folder).isDirectoryNotContaining("glob:**.db*");
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
    void the_folder_of_a_killed_run_is_removed_by_the_next_one_but_none_that_is_in_use_or_kept() throws Exception {
        Path killed = folderOfKilledRun("walk");
        Path keptByKilled = folderOfKilledRun("keep");
        try (DatabaseServer living = SqliteProvider.of(true).start()) {
            Path inUse = Path.of(living.create("walk").url().database()).resolveSibling("");
            Process other = run("next", killed.toString(), inUse.toString());

            assertThat(other.waitFor()).isZero();

            assertThat(killed).doesNotExist();
            assertThat(inUse).isDirectoryContaining("glob:**.db");
            assertThat(keptByKilled).isDirectoryContaining("glob:**.db");
        } finally {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(keptByKilled)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(keptByKilled);
        }
    }

    private static Path folderOfKilledRun(String end) throws Exception {
        Process jvm = run(end);
        Path folder;
        try (BufferedReader output = jvm.inputReader()) {
            folder = Path.of(output.readLine()).resolveSibling("");
        }
        assertThat(jvm.waitFor()).isEqualTo(9);
        assertThat(folder).isDirectoryContaining("glob:**.db");
        return folder;
    }

    private static Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SqliteDatabasesTests.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Another run: one that is killed, without or with something to keep, or the next one, for which these folders are an hour old. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 1; i < arguments.length; i++) {
            Files.setLastModifiedTime(
                    Path.of(arguments[i], "in-use"), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        }
        try (DatabaseServer server = SqliteProvider.of(true).start()) {
            TestDatabase database = server.create("walk");
            System.out.println(database.url().database());
            if (arguments[0].equals("keep")) {
                database.keep();
            }
            if (!arguments[0].equals("next")) {
                System.out.flush();
                Runtime.getRuntime().halt(9);
            }
        }
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
