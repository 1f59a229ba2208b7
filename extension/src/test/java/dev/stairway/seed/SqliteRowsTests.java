package dev.stairway.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.sqlite.SqliteProvider;
import dev.stairway.seed.shape.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Automatic rows for whatever SQLite can ask of a row. */
class SqliteRowsTests {

    private static DatabaseServer server = SqliteProvider.of(true).start();

    @BeforeAll
    static void start() {
        server = SqliteProvider.of(true).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Seeded with(String ddl) {
        TestDatabase database = server.create("seed");
        run(database, ddl);
        return new Seeded(database, Seeded.grow(database, SeedReport.empty()));
    }

    /** SQLite's driver runs a whole script only so. */
    private static void run(TestDatabase database, String script) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        } catch (SQLException e) {
            throw new AssertionError(script, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (id integer primary key)",
                "create table t (id integer primary key autoincrement, a text not null)",
                "create table t (id text primary key, a int unique, b int, unique (a, b)) without rowid",
                "create table t (id int primary key, a int not null, b real, c text, d blob, e any) strict",
                "create table t (a varchar(3) not null check (length(a) = 3), b int check (b between 5 and 9))",
                "create table t (a text check (a in ('x', 'y')), b int, c int, check (b < c))",
                "create table t (a int, b int generated always as (a * 2) stored, c int as (b + 1) unique)",
                "create table t (id integer primary key, parent int not null references t)",
                "create table t (id integer primary key, parent int references t)",
                "create table p (a int, b text, primary key (a, b)); create table t (x int not null, y text not null, foreign key (x, y) references p)",
                "create table t (id integer primary key, o int not null references u deferrable initially deferred); create table u (id integer primary key, o int not null references t)",
                "create table t (a boolean not null, b date not null, c datetime not null, d time, e json not null, f numeric(6,2), g char(36))",
                "create table t (a text collate nocase unique); create unique index i on t (lower(a))",
                "create table \"T x\" (\"a b\" int not null unique, \"select\" text check (\"select\" <> ''))",
                "create table t (a text, b int); create unique index i on t (a, b) where b is not null"
            })
    void every_table_gets_rows(String ddl) {
        Seeded seeded = with(ddl);
        assertThat(seeded.report().tables()).isNotEmpty().allSatisfy(table -> {
            assertThat(table.inserted()).as(table.toString()).isGreaterThanOrEqualTo(2);
            assertThat(table.reason()).as(table.toString()).isNull();
        });
        assertThat(seeded.column("select \"table\" from pragma_foreign_key_check"))
                .isEmpty();
        assertThat(seeded.value("pragma integrity_check")).isEqualTo("ok");
    }

    @Test
    void values_are_stored_as_applications_store_them() {
        Seeded seeded = with(
                "create table t (id integer primary key, a boolean not null, b datetime not null, c integer not null, d blob not null, e numeric(8,2) not null)");
        assertThat(seeded.column("select distinct typeof(a) from t")).containsExactly("integer");
        assertThat(seeded.column("select b from t"))
                .allMatch(moment -> moment.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}000"));
        assertThat(seeded.column("select distinct typeof(c) from t")).containsExactly("integer");
        assertThat(seeded.column("select distinct typeof(d) from t")).containsExactly("blob");
        assertThat(seeded.column("select distinct typeof(e) from t")).isSubsetOf("integer", "real");
    }

    @Test
    void the_same_schema_gets_the_same_rows() {
        String ddl = "create table t (id integer primary key, a text, b datetime)";
        String all = "select id || coalesce(a, '-') || coalesce(b, '-') from t order by id";
        assertThat(with(ddl).column(all)).isEqualTo(with(ddl).column(all));
    }

    @Test
    void a_table_that_takes_no_row_is_told_with_the_reason() {
        Seeded seeded = with(
                "create table t (a int); create trigger no before insert on t begin select raise(abort, 'never'); end");
        assertThat(seeded.lines()).singleElement().asString().contains("never");
    }

    @Test
    void a_row_is_written_that_only_the_new_shape_allows() throws SQLException {
        TestDatabase database = server.create("seed");
        run(database, "create table t (id integer primary key, a text not null, b int unique)");
        Seeded.grow(database, SeedReport.empty());
        try (Connection connection = database.dataSource().getConnection()) {
            Seeder seeder = new Seeder(List.of());
            Shape before = seeder.look(connection);
            run(
                    database,
                    "create table n (id integer primary key, a text, b int); insert into n select * from t; drop table t; alter table n rename to t");
            NewShapeReport late = seeder.fillNewShape(connection, before, seeder.look(connection));
            assertThat(late.rows())
                    .extracting(NewShapeRow::reason)
                    .anyMatch("null"::equals)
                    .hasSize(2);
        }
    }
}
