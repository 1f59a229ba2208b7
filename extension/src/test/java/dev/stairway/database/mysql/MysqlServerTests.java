package dev.stairway.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.mysql.MariaDbServer;
import dev.stairway.reader.mysql.OnEachMysql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachMysql
class MysqlServerTests {

    @Test
    void it_says_its_exact_version_and_how_it_runs(DatabaseServer server) {
        assertThat(server.description())
                .matches("MariaDB 11\\.4\\.5, embedded|(MySQL|MariaDB) \\d+\\.\\d+\\.\\d+, container stairway/.*");
    }

    @Test
    void a_copy_has_the_schema_and_the_rows_and_what_comes_next(DatabaseServer server) throws SQLException {
        try (TestDatabase original = server.create("original")) {
            MariaDbServer.run(original, """
                    create table a (id int auto_increment primary key, name varchar(9), again varchar(20) as (concat(name, '!')) stored);
                    create table b (id int auto_increment primary key, a_id int references a (id), shape point, data blob, flag bit(3));
                    create function f(x int) returns int deterministic return x + 1;
                    create view w as select id from a; create view v as select f(id) as next_id from w;
                    create trigger t before insert on a for each row set new.name = concat(new.name, '+');
                    insert into a (name) values ('x'), ('y'); delete from a where id = 2;
                    insert into b (a_id, shape, data, flag) values (1, point(1, 2), x'00ff', b'101')""");
            try (TestDatabase copy = server.copy(original, "copied")) {
                assertThat(SchemaReader.read(copy.dataSource())).isEqualTo(SchemaReader.read(original.dataSource()));
                MariaDbServer.run(copy, "insert into a (name) values ('z'); insert into b (a_id) values (3)");
                assertThat(rows(copy, "select id, name, again from a"))
                        .containsExactly(List.of("1", "x+", "x+!"), List.of("3", "z+", "z+!"));
                assertThat(rows(copy, "select a_id, st_astext(shape), hex(data), bin(flag) from b where a_id = 1"))
                        .containsExactly(List.of("1", "POINT(1 2)", "00FF", "101"));
                assertThat(rows(copy, "select count(*) from b")).containsExactly(List.of("2"));
                assertThat(rows(original, "select count(*) from a")).containsExactly(List.of("1"));
            }
        }
    }

    @Test
    void a_copy_goes_on_with_the_numbers_of_a_sequence(DatabaseServer server) throws SQLException {
        assumeTrue(MariaDbServer.isMariaDb(server), "MySQL has no sequences");
        try (TestDatabase original = server.create("original")) {
            MariaDbServer.run(
                    original,
                    "create sequence s; select nextval(s);"
                            + " create table t (id int primary key default nextval(s)); insert into t values (default)");
            try (TestDatabase copy = server.copy(original, "copied")) {
                MariaDbServer.run(copy, "insert into t values (default)");
                assertThat(rows(copy, "select count(*) from t where id > 1")).isEqualTo(List.of(List.of("2")));
            }
        }
    }

    @Test
    void a_copy_of_another_servers_database_is_refused(DatabaseServer server) {
        try (TestDatabase database = server.create("mine")) {
            assertThatThrownBy(() -> new MysqlServer(
                                    database.url().withDatabase("mysql"),
                                    "external",
                                    java.time.Duration.ZERO,
                                    dev.stairway.database.Lifetime.OUTLIVES_THE_RUN)
                            .copy(database, "stolen"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching(".* is no database of the server M\\w+ [\\d.]+, external");
        }
    }

    @Test
    void what_is_closed_is_dropped_also_while_somebody_is_connected(DatabaseServer server) throws SQLException {
        TestDatabase database = server.create("dropped");
        MariaDbServer.run(database, "create table t (a int)");
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Commands.run(connection, "insert into t values (1)");
            database.close();
            database.close();
            try (TestDatabase other = server.create("other")) {
                assertThat(rows(other, "show databases like '" + database.url().database() + "'"))
                        .isEmpty();
            }
        }
    }

    private static List<List<String>> rows(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return Commands.rows(connection, sql);
        }
    }
}
