package dev.stairway.tool.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.history.Revision;
import dev.stairway.reader.SchemaReader;
import dev.stairway.scenario.EmbeddedServer;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.ModelComparison.Compared;
import dev.stairway.tool.StepOutcome;
import dev.stairway.trace.StepTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code prisma} on the same projects; aborted where Node or npm is missing. */
@ExtendWith(EmbeddedServer.class)
@Tag("slow")
class RealPrismaTests {

    private static final String SCHEMA = """
            datasource db {
              provider = "postgresql"
              url      = env("SHOP_URL")
            }

            model orders {
              id     Int     @id
              number String?
              %s
            }
            """;
    private static final String FUNCTION = """
            create function number_order() returns trigger language plpgsql as $$
            begin
              new.number := 'N' || new.id;
              return new;
            end $$;
            create trigger numbered before insert on orders for each row execute function number_order();
            """;

    private static final String WORDS = "from the migrations to schema.prisma; prisma migrate diff";

    private final Path directory;
    private final DatabaseServer server;
    private final TestDatabase real;
    private final TestDatabase plain;

    RealPrismaTests(DatabaseServer server, @TempDir Path directory) {
        this.directory = directory;
        this.server = server;
        this.real = server.create("real");
        this.plain = server.create("plain");
    }

    @AfterEach
    void drop() {
        real.close();
        plain.close();
    }

    @Test
    void both_ways_leave_the_same_database_also_after_an_error() throws IOException {
        PrismaProjectFolder project =
                shop("").migration("3_wrong", "alter table orders add state text;\nselect nothing from orders;\n");
        PrismaTool tool = new PrismaTool(settings(project, true));
        PrismaTool jdbc = new PrismaTool(settings(project, false));
        try (MigrationSession one = tool.open(real);
                MigrationSession other = jdbc.open(plain)) {
            for (Revision revision : tool.history().revisions()) {
                StepOutcome outcome = one.apply(MigrationStep.upgrade(revision));
                StepOutcome same = other.apply(MigrationStep.upgrade(revision));
                assertThat(outcome.succeeded()).isEqualTo(!revision.id().equals("3_wrong"));
                assertThat(same.succeeded()).isEqualTo(outcome.succeeded());
                assertAlike();
            }
            assertThat(one.upgradeToHead().error().orElseThrow().type()).isEqualTo("P3009");
            assertThat(other.upgradeToHead().error().orElseThrow().type()).isEqualTo("P3009");
            assertAlike();
        }
        assertThat(query(real, "select migration_name, finished_at is not null from _prisma_migrations order by 1"))
                .containsExactly("1_orders|t", "2_numbers|t", "3_wrong|f");
    }

    @Test
    void the_command_is_seen_to_do_what_the_scripts_do() throws IOException {
        PrismaProjectFolder project =
                shop("").migration("3_more", """
                        insert into orders values (1, 'A'), (2, 'B');
                        create index ix_number on orders (number);
                        alter table orders alter column id type bigint;
                        """).migration("4_slow", "create index concurrently ix_id on orders (id)");
        PrismaTool command = new PrismaTool(settings(project, true));
        try (MigrationSession one = command.open(real);
                MigrationSession other = new PrismaTool(settings(project, false)).open(plain)) {
            for (Revision revision : command.history().revisions()) {
                StepTrace seen =
                        one.applyTraced(MigrationStep.upgrade(revision)).trace();
                StepTrace same =
                        other.applyTraced(MigrationStep.upgrade(revision)).trace();
                assertThat(told(seen)).isNotEmpty().isEqualTo(told(same));
            }
        }
    }

    /** All but what differs from one database to another, or from one run to the next. */
    private static List<String> told(StepTrace trace) {
        return Stream.of(
                        trace.statements().stream().map(one -> one + " " + one.rowCount() + " " + one.transaction()),
                        trace.locks().stream().map(lock -> lock.mode() + " by " + lock.statement()),
                        trace.files().stream().map(file -> "file by " + file.statement()),
                        trace.rows().stream()
                                .map(rows -> rows.inserted() + " " + rows.updated() + " " + rows.deleted()),
                        trace.gaps().stream().map(gap -> gap.part() + " " + gap))
                .flatMap(part -> part)
                .toList();
    }

    private void assertAlike() {
        assertThat(SchemaReader.read(plain.dataSource())).isEqualTo(SchemaReader.read(real.dataSource()));
        String rows = "select migration_name, checksum, length(id), finished_at >= started_at, logs is null,"
                + " rolled_back_at is null, applied_steps_count from _prisma_migrations order by 1";
        assertThat(query(plain, rows)).isEqualTo(query(real, rows));
    }

    @Test
    void what_the_schema_says_is_compared_with_what_the_migrations_make() throws IOException {
        assertThat(compare("")).isEqualTo(new Compared(List.of(), WORDS));
        write(new PrismaProjectFolder(directory.resolve("prisma")), "state String?");
        assertThat(new PrismaTool(settings(new PrismaProjectFolder(directory.resolve("prisma")), true))
                        .open(real)
                        .compareModels())
                .isEqualTo(
                        new Compared(List.of("[*] Changed the `orders` table", "  [+] Added column `state`"), WORDS));
    }

    private Object compare(String column) throws IOException {
        return new PrismaTool(settings(shop(column), true)).open(real).compareModels();
    }

    @Test
    void another_database_is_refused() throws IOException {
        PrismaProjectFolder project = shop("");
        Map<String, String> elsewhere = new HashMap<>(NodeProject.withoutDownloads(directory));
        elsewhere.put(
                "DATABASE_URL",
                "postgresql://" + plain.url().user() + "@" + plain.url().host() + ":"
                        + plain.url().port() + "/" + plain.url().database());
        PrismaTool tool = new PrismaTool(
                new PrismaSettings(project.folder(), directory, true, elsewhere, PrismaSettings.DEFAULT_TIME_LIMIT));
        try (MigrationSession session = tool.open(real)) {
            assertThat(session.upgradeToHead().error().orElseThrow().toString())
                    .isEqualTo("wrong database: prisma does not connect to the test database \""
                            + real.url().database() + "\"; nothing was run");
        }
        for (TestDatabase database : List.of(real, plain)) {
            assertThat(query(database, "select tablename from pg_tables where schemaname = 'public'"))
                    .isEmpty();
        }
    }

    @Test
    void a_project_without_prisma_is_told_before_a_server_starts() {
        PrismaProjectFolder project = new PrismaProjectFolder(directory.resolve("prisma")).migration("1_a", "select 1");
        assertThatThrownBy(() -> new PrismaTool(settings(project, true)).history())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Prisma is not installed in " + directory + " or above it")
                .hasMessageContaining("To fix: npm ci");
    }

    private PrismaProjectFolder shop(String column) throws IOException {
        PrismaProjectFolder project = NodeProject.in(directory);
        write(project, column);
        return project.migration("1_orders", "create table orders (id int primary key, number text); -- ; $$ ;")
                .migration("2_numbers", FUNCTION)
                .write("migrations/migration_lock.toml", "provider = \"postgresql\"\n");
    }

    private static void write(PrismaProjectFolder project, String column) {
        project.write("schema.prisma", SCHEMA.formatted(column));
    }

    private PrismaSettings settings(PrismaProjectFolder project, boolean cli) {
        Map<String, String> environment =
                cli && directory.resolve("no-engine").toFile().exists()
                        ? NodeProject.withoutDownloads(directory)
                        : Map.of();
        return new PrismaSettings(project.folder(), directory, cli, environment, PrismaSettings.DEFAULT_TIME_LIMIT);
    }

    /** Each row as {@code psql} would show it. */
    private static List<String> query(TestDatabase database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join("|", values));
            }
            return lines;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
