package dev.stairway.reader.mysql;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.diff.SchemaDiff;
import dev.stairway.reader.IncrementalReader;
import dev.stairway.reader.SchemaReadException;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.ReferentialAction;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@OnEachMysql
class MysqlReaderTests {

    @Test
    void the_fluent_assertions_see_tables_keys_indexes_views_and_triggers(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("fluent")) {
            MariaDbServer.run(database, """
                    create table author (id int auto_increment primary key, name varchar(50) not null unique);
                    create table book (
                      id bigint unsigned not null primary key, title varchar(200) not null default 'untitled',
                      meta json, author_id int, price decimal(8, 2), constraint positive check (price > 0),
                      constraint written foreign key (author_id) references author (id) on delete cascade);
                    create index by_title on book (title(20) desc);
                    create view titles as select title from book;
                    create trigger filled before insert on book for each row set new.price = 1;
                    create function one() returns int deterministic return 1""");
            if (MariaDbServer.isMariaDb(server)) {
                MariaDbServer.run(database, "create sequence numbers increment by 5");
            }
            SchemaSnapshot schema = SchemaReader.read(database.dataSource());
            assertThat(schema).table("author").hasPrimaryKey("id").hasUniqueKey("name");
            assertThat(schema).table("book").column("id").hasType("bigint unsigned");
            assertThat(schema)
                    .table("book")
                    .column("title")
                    .hasType("varchar(200)")
                    .isNotNull()
                    .hasDefault("'untitled'");
            assertThat(schema).table("book").column("meta").hasType("json");
            assertThat(schema).table("book").index("by_title").hasColumns("title(20) desc");
            assertThat(schema)
                    .table("book")
                    .hasForeignKey("author_id")
                    .references("author", "id")
                    .onDelete(ReferentialAction.CASCADE);
            assertThat(schema)
                    .table("book")
                    .check("positive")
                    .hasExpression(MariaDbServer.isMariaDb(server) ? "`price` > 0" : "(`price` > 0)");
            assertThat(schema)
                    .table("book")
                    .trigger("filled")
                    .hasTiming("before")
                    .hasEvents("insert")
                    .isForEachRow();
            assertThat(schema).view("titles").hasColumns("title");
            assertThat(schema).function("one");
            if (MariaDbServer.isMariaDb(server)) {
                assertThat(schema).sequence("numbers").incrementsBy(5);
            }
        }
    }

    @Test
    void the_connection_is_left_as_it_was_found(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("found");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(connection, "create table t (a int) engine = innodb");
            MariaDbServer.run(connection, "set session sql_mode = 'ANSI_QUOTES', session sql_quote_show_create = 0");
            connection.setAutoCommit(false);
            MariaDbServer.run(connection, "insert into t values (1)");
            SchemaSnapshot schema = SchemaReader.read(connection);
            assertThat(schema.objects()).hasSize(2);
            assertThat(one(connection, "select concat(@@sql_mode, @@sql_quote_show_create + 0)"))
                    .isEqualTo("ANSI_QUOTES0");
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
            assertThat(one(connection, "select count(*) from t")).isEqualTo("0");
        }
    }

    @Test
    void a_difference_is_told_in_one_line(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("told");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(
                    connection, "create table t (id int primary key, state enum('new', 'old') default 'new')");
            SchemaSnapshot before = SchemaReader.read(connection);
            MariaDbServer.run(connection, """
                    alter table t modify state enum('new', 'old', 'gone') default 'new', add size int unsigned not null,
                      add key by_size (size)""");
            assertThat(SchemaDiff.between(before, SchemaReader.read(connection)).render())
                    .isEqualTo("""
                    + column  t.size     int unsigned not null
                    ~ column  t.state    type: enum('new','old') → enum('new','old','gone')
                    + index   t.by_size  (size)""");
        }
    }

    /** MariaDB gives such a column its default of null back before version 11, later versions and MySQL do not. */
    @Test
    void a_dropped_default_of_a_column_that_takes_null_is_seen_where_rows_notice_it(DatabaseServer server)
            throws SQLException {
        try (TestDatabase database = server.create("dropped");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(connection, "create table t (id int primary key, a int)");
            SchemaSnapshot before = SchemaReader.read(connection);
            MariaDbServer.run(connection, "alter table t alter a drop default");
            SchemaSnapshot after = SchemaReader.read(connection);
            boolean noticed = isRefused(connection, "insert into t (id) values (1)");
            assertThat(SchemaDiff.between(before, after).render())
                    .isEqualTo(noticed ? "~ column  t.a  no default: no → yes" : "");
            try (TestDatabase copy = server.copy(database, "copy")) {
                assertThat(SchemaReader.read(copy.dataSource())).isEqualTo(after);
            }
        }
    }

    private static boolean isRefused(Connection connection, String sql) {
        try {
            MariaDbServer.run(connection, sql);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    @Test
    void an_unchanged_schema_is_the_same_snapshot_when_it_is_read_again(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("again");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(connection, "create table t (a int)");
            IncrementalReader reader = SchemaReader.incremental(connection);
            SchemaSnapshot first = reader.read();
            assertThat(reader.read()).isSameAs(first);
            MariaDbServer.run(connection, "alter table t add b int");
            assertThat(reader.read()).isNotEqualTo(first);
        }
    }

    @Test
    void a_connection_without_a_database_is_refused(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("none");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(connection, "drop database " + database.url().database());
            assertThatThrownBy(() -> SchemaReader.read(connection))
                    .isInstanceOf(SchemaReadException.class)
                    .hasMessage("cannot read the schema: the connection has no database; name one in its URL");
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
