package dev.stairway.seed.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stairway.data.DataSnapshot;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.reader.DataReader;
import dev.stairway.reader.mysql.MariaDbServer;
import dev.stairway.reader.mysql.OnEachMysql;
import dev.stairway.seed.SeedReport;
import dev.stairway.seed.SeededTable;
import dev.stairway.seed.Seeder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachMysql
class MysqlSeedTests {

    @Test
    void every_type_gets_values(DatabaseServer server) throws SQLException {
        assertFilled(server, """
                create table numbers (id int auto_increment primary key, a tinyint, b tinyint unsigned, c smallint unsigned, d mediumint,
                  e int unsigned, f bigint unsigned, g decimal(8, 2) unsigned, h float, i double, j boolean not null, k bit(3), l year, m decimal(5));
                create table texts (id varchar(36) primary key, a char(3), b varchar(10) character set latin1, c text, d tinytext not null,
                  e enum('x', 'it''s') not null, f set('a', 'b'), g json, h varchar(5) character set utf8mb3);
                create table moments (id bigint unsigned primary key, a date, b datetime, c datetime(6) not null,
                  d timestamp(3) null, e time(2), f timestamp default current_timestamp on update current_timestamp);
                create table bytes (id binary(16) primary key, a blob not null, b varbinary(3), c point, d polygon, e linestring not null)""");
    }

    @Test
    void types_that_only_mariadb_has_get_values(DatabaseServer server) throws SQLException {
        assumeTrue(MariaDbServer.isMariaDb(server), "MySQL does not have them");
        assertFilled(server, """
                create sequence ids;
                create table t (id int default nextval(ids) primary key, i uuid, j inet4, k inet6)""");
    }

    @Test
    void keys_references_checks_and_generated_columns_are_respected(DatabaseServer server) throws SQLException {
        assertFilled(server, """
                create table teams (id int auto_increment primary key, name varchar(20) not null unique, size int check (size between 3 and 9));
                create table members (id int auto_increment primary key, team_id int not null, boss_id int,
                  email varchar(50), lower_email varchar(50) as (lower(email)) stored, state varchar(10) not null,
                  unique key one_email (email), constraint known check (state in ('new', 'old')),
                  foreign key (team_id) references teams (id), foreign key (boss_id) references members (id));
                create table links (team_id int, member_id int, primary key (team_id, member_id),
                  foreign key (team_id) references teams (id), foreign key (member_id) references members (id) on delete cascade);
                create table audit (at datetime not null, what varchar(20));
                create trigger logged after insert on members for each row insert into audit values (now(), new.state)""");
    }

    @Test
    void a_circle_of_references_is_filled(DatabaseServer server) throws SQLException {
        assertFilled(server, """
                create table a (id int primary key, b_id int not null);
                create table b (id int primary key, a_id int not null, foreign key (a_id) references a (id));
                alter table a add foreign key (b_id) references b (id)""");
    }

    @Test
    void a_table_that_takes_no_row_is_reported_with_the_servers_words(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("refusing");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(database, """
                    create table t (id int primary key);
                    create trigger never before insert on t for each row signal sqlstate '45000' set message_text = 'closed'""");
            SeededTable table = new Seeder(List.of()).fill(connection).tables().get(0);
            assertThat(table.isFilled()).isFalse();
            assertThat(table.reason()).contains("closed").doesNotContain("conn");
        }
    }

    @Test
    void the_session_is_left_as_it_was(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("session");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(database, "create table t (id int primary key, a varchar(10))");
            String before = settings(connection);
            new Seeder(List.of()).fill(connection);
            assertThat(settings(connection)).isEqualTo(before);
        }
    }

    private static String settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select concat(@@sql_mode, @@time_zone, @@foreign_key_checks, @@autocommit)")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void assertFilled(DatabaseServer server, String ddl) throws SQLException {
        try (TestDatabase database = server.create("filled");
                TestDatabase other = server.create("other");
                Connection connection = database.dataSource().getConnection();
                Connection again = other.dataSource().getConnection()) {
            MariaDbServer.run(database, ddl);
            MariaDbServer.run(other, ddl);
            SeedReport report = new Seeder(List.of()).fill(connection);
            assertThat(report.tables()).allSatisfy(table -> {
                assertThat(table.reason()).as(table.table().toString()).isNull();
                assertThat(table.isFilled()).as(table.table().toString()).isTrue();
            });
            new Seeder(List.of()).fill(again);
            try (DataSnapshot first =
                            DataReader.ofAllTables().without(List.of("audit")).read(connection);
                    DataSnapshot second =
                            DataReader.ofAllTables().without(List.of("audit")).read(again)) {
                assertThat(first.size()).isPositive();
                assertThat(dev.stairway.data.DataDiff.between(first, second).isSame())
                        .as("deterministic")
                        .isTrue();
            }
        }
    }
}
