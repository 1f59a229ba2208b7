package dev.stairway.reader.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.data.DataDiff;
import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.reader.DataReader;
import dev.stairway.reader.RowReader;
import dev.stairway.reader.SchemaCatalog;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachMysql
class MysqlRowsTests {

    private static final String TABLE = """
            create table t (id int primary key, u bigint unsigned, d decimal(6, 3), f float, b boolean, bits bit(4),
              day date, moment datetime(3), stamp timestamp(6) null, bin varbinary(4), j json, place point);
            insert into t values (1, 18446744073709551615, 1.500, 0.1, true, b'0101', '2024-02-29', '2024-02-29 10:00:00.25',
              '2024-02-29 10:00:00.000001', x'00ff', '{"a": 2, "b": 1}', point(1, 2)), (2, null, null, null, null, null, null, null, null, null, null, null)""";

    @Test
    void all_values_come_as_text_with_all_their_digits_in_utc(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("rows");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(connection, "set session time_zone = '+05:00'");
            MariaDbServer.run(connection, TABLE);
            try (DataSnapshot snapshot = DataReader.ofAllTables().read(connection)) {
                assertThat(rows(snapshot.table("t").orElseThrow()).get(0))
                        .containsExactly(
                                "1",
                                "18446744073709551615",
                                "1.500",
                                "0.10000000149011612",
                                "1",
                                "101",
                                "2024-02-29",
                                "2024-02-29 10:00:00.25",
                                "2024-02-29 05:00:00.000001",
                                "\\x00ff",
                                "{\"a\": 2, \"b\": 1}",
                                "POINT(1 2)");
            }
        }
    }

    @Test
    void a_table_is_read_as_java_values(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("rows");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(connection, TABLE);
            assertThat(RowReader.read(connection, "t").rows().get(0))
                    .startsWith(1L, new BigInteger("18446744073709551615"), new BigDecimal("1.500"))
                    .contains(LocalDate.parse("2024-02-29"), LocalDateTime.parse("2024-02-29T10:00:00.25"), "\\x00ff");
        }
    }

    @Test
    void schema_crawler_shows_the_tables_of_this_database_and_of_no_other(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("catalog");
                TestDatabase other = server.create("other");
                Connection connection = database.dataSource().getConnection();
                Connection elsewhere = other.dataSource().getConnection()) {
            MariaDbServer.run(connection, "create table p (id int primary key)");
            MariaDbServer.run(
                    connection, "create table c (id int primary key, p int, foreign key (p) references p (id))");
            MariaDbServer.run(elsewhere, "create table nobodys (id int primary key)");
            assertThat(SchemaCatalog.of(database.dataSource()).get().getTables())
                    .extracting(
                            table -> table.getName() + " " + table.getColumns().size() + " "
                                    + table.getForeignKeys().size())
                    .containsExactlyInAnyOrder("p 1 1", "c 2 1");
        }
    }

    @Test
    void a_change_of_type_that_keeps_the_meaning_is_no_loss(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("rows");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(connection, TABLE);
            try (DataSnapshot before = DataReader.ofAllTables().read(connection)) {
                MariaDbServer.run(
                        connection,
                        "alter table t modify id bigint, modify u decimal(30, 2), modify b int, modify moment datetime(6), modify j longtext");
                try (DataSnapshot after = DataReader.ofAllTables().read(connection)) {
                    assertThat(DataDiff.between(before, after).render()).isEmpty();
                }
                MariaDbServer.run(connection, "alter table t modify moment datetime");
                try (DataSnapshot after = DataReader.ofAllTables().read(connection)) {
                    assertThat(DataDiff.between(before, after).render()).contains("moment in 1");
                }
            }
        }
    }

    private static List<List<@Nullable String>> rows(DataTable table) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        table.rows().forEach(row -> {
            @Nullable String[] values = new @Nullable String[row.size()];
            for (int i = 0; i < row.size(); i++) {
                values[i] = row.value(i);
            }
            rows.add(Arrays.asList(values));
        });
        return rows;
    }
}
