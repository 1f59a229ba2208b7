package dev.stairway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.scenario.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff} and {@code snapshot}, on databases that no migration made. */
@ExtendWith(EmbeddedServer.class)
class SchemaCommandsTests {

    @Test
    void two_databases_are_compared_and_a_file_stands_for_one(DatabaseServer server, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("schema.txt");
        try (TestDatabase first = server.create("cli");
                TestDatabase second = server.create("cli")) {
            execute(first, "create table orders (id int primary key, amount numeric(10,2)); create table version ()");
            execute(second, "create table orders (id int primary key, amount numeric(12,2), note text)");

            CommandRun differ = CommandRun.of("diff", address(first), address(second), "--without", "version");
            assertThat(differ).isEqualTo(new CommandRun(1, """
                    ~ column  public.orders.amount  type: numeric(10,2) → numeric(12,2)
                    + column  public.orders.note    text
                    """, ""));

            assertThat(CommandRun.of("snapshot", address(first), "--without", "version", "--output", file.toString()))
                    .isEqualTo(new CommandRun(0, "", ""));
            assertThat(CommandRun.of("diff", file.toString(), address(first), "--without", "version")
                            .status())
                    .isZero();
            assertThat(CommandRun.of("diff", file.toString(), address(second)).out())
                    .isEqualTo("""
                    ~ table public.orders
                        - column amount: numeric(10,2)
                        + column amount: numeric(12,2)
                        + column note: text
                    """);
            assertThat(CommandRun.of("snapshot", address(first)).out())
                    .startsWith("schema public\n")
                    .contains("\n\ntable public.version\n")
                    .startsWith(Files.readString(file).substring(0, 40));
        }
    }

    @Test
    void a_database_that_is_not_there_is_not_made(@TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere.db");
        CommandRun run = CommandRun.of("snapshot", "jdbc:sqlite:" + nowhere);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("stairway: jdbc:sqlite:" + nowhere + " cannot be read: ");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void what_is_no_address_is_told_with_those_that_are() {
        assertThat(CommandRun.of("snapshot", "jdbc:oracle:shop?password=secret"))
                .isEqualTo(new CommandRun(2, "", """
                        stairway: jdbc:oracle:shop?password=*** is no address of a database that can be read here
                        To fix:    name one that begins with jdbc:postgresql:, jdbc:mariadb: or jdbc:sqlite:
                        """));
        assertThat(CommandRun.of("snapshot", "shop.txt").err()).startsWith("stairway: shop.txt is no address");
        assertThat(CommandRun.of("diff", "nowhere.txt", "nowhere.txt").status()).isEqualTo(2);
    }

    @Test
    void a_password_is_never_shown() {
        SchemaSource source = new SchemaSource(
                "jdbc:postgresql://ann:secret@localhost:1/shop?password=secret&ssl=false",
                "_2",
                Map.of("STAIRWAY_PASSWORD", "other", "STAIRWAY_PASSWORD_2", "secret"));

        assertThat(source).hasToString("jdbc:postgresql://ann:***@localhost:1/shop?password=***&ssl=false");
        CommandRun run = CommandRun.of("snapshot", source.place());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("stairway: " + source + " cannot be read: ")
                .doesNotContain("secret");
    }

    private static String address(TestDatabase database) {
        return database.url().jdbc() + "?user=" + database.url().user();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
