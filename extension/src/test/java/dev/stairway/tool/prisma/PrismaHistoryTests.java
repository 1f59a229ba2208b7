package dev.stairway.tool.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of a project before any database is there. */
class PrismaHistoryTests {

    @TempDir
    Path folder;

    private PrismaProjectFolder project;

    @BeforeEach
    void an_empty_project() {
        project = new PrismaProjectFolder(folder);
    }

    @Test
    void migrations_follow_each_other_by_name() {
        project.migration("20240102030405_add_more_things", "select 2")
                .migration("0_init", "select 1")
                .migration("by_hand", "select 3")
                .write("migrations/README.md", "");
        assertThat(project.tool().history().revisions())
                .containsExactly(
                        revision("0_init", List.of(), "init"),
                        revision("20240102030405_add_more_things", List.of("0_init"), "add more things"),
                        revision("by_hand", List.of("20240102030405_add_more_things"), ""));
    }

    private Revision revision(String id, List<String> parents, String title) {
        Path file = folder.resolve("migrations").resolve(id).resolve("migration.sql");
        return new Revision(id, parents, List.of(), List.of(), title, file.toString());
    }

    @Test
    void the_folder_of_the_migrations_itself_may_be_named() {
        project.write("migration_lock.toml", "provider = \"postgresql\"").write("0_init/migration.sql", "select 1");
        assertThat(project.tool().history().heads()).extracting(Revision::id).containsExactly("0_init");
    }

    @Test
    void an_address_in_another_schema_is_refused() {
        Map<String, String> elsewhere = Map.of("APP_DB", "${url}&schema=app&connection_limit=1");
        assertThatThrownBy(() -> new PrismaSettings(folder, folder, true, elsewhere, PrismaSettings.DEFAULT_TIME_LIMIT))
                .isInstanceOf(MigrationException.class)
                .hasMessage("""
                        Prisma: the variable APP_DB leads to the schema app, and Stairway runs Prisma's migrations in public
                        To fix: leave schema=app out; the scripts that Prisma writes name no schema, and are the same in public""");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        refuses(
                "there is no folder " + folder.resolve("migrations"),
                "name the folder that has schema.prisma and migrations: @Prisma(\"path/to/prisma\")");
    }

    @Test
    void no_migration_is_not_a_pass() throws IOException {
        Files.createDirectory(folder.resolve("migrations"));
        refuses(
                "there is no migration in " + folder.resolve("migrations") + ", and nothing examined is not a pass",
                "make the first one: npx prisma migrate dev --name init, or name another folder");
    }

    @Test
    void a_folder_without_its_script_is_named() {
        project.migration("0_init", "select 1").down("1_next", "select 1");
        refuses(
                "the folder " + folder.resolve("migrations/1_next") + " has no migration.sql",
                "bring the file back, or remove the folder: prisma migrate deploy stops there, too");
    }

    @Test
    void migrations_for_another_product_are_refused() {
        project.migration("0_init", "select 1").write("migrations/migration_lock.toml", "# x\nprovider = \"mysql\"\n");
        refuses(
                folder.resolve("migrations/migration_lock.toml") + " says that the migrations are for mysql",
                "Stairway runs Prisma's migrations on postgresql only; name a folder with such migrations");
    }

    @Test
    void a_script_in_another_encoding_is_named() throws IOException {
        project.migration("0_init", "select 1");
        Path script = folder.resolve("migrations/0_init/migration.sql");
        Files.write(script, new byte[] {'-', '-', (byte) 0xe4, '\n'});
        refuses(script + " is not UTF-8", "save it as UTF-8");
    }

    private void refuses(String what, String remedy) {
        assertThatThrownBy(() -> project.tool().history())
                .isInstanceOf(MigrationException.class)
                .hasMessage("Prisma " + folder + ": " + what + "\nTo fix: " + remedy);
    }
}
