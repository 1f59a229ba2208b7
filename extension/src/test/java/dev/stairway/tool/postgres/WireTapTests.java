package dev.stairway.tool.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.scenario.EmbeddedServer;
import dev.stairway.trace.LockMode;
import dev.stairway.trace.StepTrace;
import dev.stairway.trace.TraceGap.Part;
import dev.stairway.trace.TracedStatement;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/** What is seen of a program that knows nothing of it: here the JDBC driver, in each of its ways to speak. */
@ExtendWith(EmbeddedServer.class)
class WireTapTests {

    private static final String ROWS = "insert into a select n from generate_series(1, 5) as n";

    private final TestDatabase database;
    private final WireTap tap;

    WireTapTests(DatabaseServer server) {
        this.database = server.create("tap");
        this.tap = WireTap.on(database.url());
    }

    @BeforeEach
    void make_a_table() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table a (id int); create sequence times; create table known (id int primary key);"
                    + "create table late (id int references known initially deferred)");
        }
        tap.begin(text -> text.contains("own"));
    }

    @AfterEach
    void leave() {
        tap.close();
        database.close();
    }

    @Test
    void a_transaction_of_the_program_is_asked_between_its_statements() throws SQLException {
        try (Connection connection = connect("extended")) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into a values (?)")) {
                for (int i = 0; i < 7; i++) {
                    insert.setInt(1, i);
                    insert.executeUpdate();
                }
            }
            run(connection, "alter table a alter column id type bigint");
            connection.commit();
        }
        StepTrace seen = tap.end();
        int altering = seen.statements().size() - 2;
        assertThat(seen.statements().get(altering).text()).startsWith("alter table");
        assertThat(seen.statements().get(altering - 1))
                .satisfies(insert -> assertThat(insert.times()).isEqualTo(7))
                .satisfies(insert -> assertThat(insert.rows()).hasValue(7));
        assertThat(seen.locks()).anySatisfy(lock -> {
            assertThat(lock.mode()).isEqualTo(LockMode.ROW_EXCLUSIVE);
            assertThat(lock.statement()).isEqualTo(altering - 1);
        });
        assertThat(seen.locks()).anySatisfy(lock -> {
            assertThat(lock.mode()).isEqualTo(LockMode.ACCESS_EXCLUSIVE);
            assertThat(lock.statement()).isEqualTo(altering);
        });
        assertThat(seen.files()).extracting(StepTrace.File::statement).contains(altering);
        // Servers before PostgreSQL 15 count what a rewriting moves, too, in a relation that is gone afterwards.
        assertThat(seen.rows().get(0).inserted()).isEqualTo(7);
        assertThat(seen.gaps()).isEmpty();
    }

    @Test
    void what_was_taken_back_has_written_nothing() throws SQLException {
        try (Connection connection = connect("simple")) {
            connection.setAutoCommit(false);
            run(connection, ROWS);
            run(connection, "select 1");
            connection.rollback();
        }
        StepTrace seen = tap.end();
        assertThat(seen.statements()).extracting(TracedStatement::text).contains(ROWS);
        assertThat(seen.rows()).isEmpty();
        assertThat(seen.locks()).isNotEmpty();
    }

    @Test
    void one_message_is_asked_between_its_statements() throws SQLException {
        try (Connection connection = connect("simple")) {
            run(connection, ROWS + "; -- ;\ncreate index on a (id); select 'own'");
        }
        StepTrace seen = tap.end();
        assertThat(seen.statements()).extracting(TracedStatement::transaction).containsExactly(1, 1);
        assertThat(seen.statements().get(0).rows()).hasValue(5);
        assertThat(seen.locks()).anySatisfy(lock -> {
            assertThat(lock.mode()).isEqualTo(LockMode.SHARE);
            assertThat(lock.statement()).isEqualTo(1);
        });
        assertThat(seen.rows())
                .singleElement()
                .extracting(StepTrace.Rows::inserted)
                .isEqualTo(5L);
        assertThat(seen.gaps()).isEmpty();
    }

    @Test
    void what_cannot_be_asked_is_done_and_said() throws SQLException {
        try (Connection connection = connect("simple")) {
            run(connection, "create index concurrently ix on a (id)");
            run(connection, "begin; " + ROWS + "; commit");
        }
        StepTrace seen = tap.end();
        assertThat(seen.statements())
                .extracting(TracedStatement::toString)
                .containsExactly("create index concurrently ix on a (id)", "begin", ROWS, "commit");
        assertThat(seen.statements().get(0).inTransaction()).isFalse();
        assertThat(seen.gaps()).extracting(gap -> gap.part()).containsExactly(Part.LOCKS, Part.ROWS);
        assertThat(count()).isEqualTo(5);
    }

    @Test
    void an_error_is_the_one_that_the_program_would_have_seen() {
        String wrong = "-- é𝄞\n" + ROWS + ";\n\nselect '𝄞', nothing from a";
        assertThatThrownBy(() -> runAlone(wrong))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        error -> assertThat(error.getServerErrorMessage().getPosition())
                                .isEqualTo(wrong.codePointCount(0, wrong.indexOf("nothing")) + 1));
        StepTrace seen = tap.end();
        assertThat(seen.statements()).extracting(TracedStatement::failed).containsExactly(false, true);
        assertThat(seen.locks()).isNotEmpty();
        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select nextval('times'); select 1 / 0",
                "insert into a select nextval('times'); insert into late values (1)",
                "do $$ begin perform nextval('times'); raise exception 'no'; end $$"
            })
    void what_fails_has_run_once(String script) throws SQLException {
        assertThatThrownBy(() -> runAlone(script)).isInstanceOf(SQLException.class);
        assertThat(tap.end().statements()).last().matches(TracedStatement::failed);
        assertThat(number("select nextval('times')")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set transaction isolation level serializable",
                "set lock_timeout = '1s'; set transaction isolation level serializable; insert into a values (1)",
                "do $$ begin insert into a values (1); commit; end $$",
            })
    void what_cannot_follow_a_question_or_ends_the_transaction_runs_all_the_same(String script) throws SQLException {
        runAlone(script);
        assertThat(tap.end().statements()).isNotEmpty().noneMatch(TracedStatement::failed);
    }

    @Test
    void a_lock_that_needs_a_transaction_still_needs_one() {
        assertThatThrownBy(() -> {
                    try (Connection connection = connect("simple")) {
                        run(connection, "lock table a");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("transaction blocks");
    }

    @Test
    void rows_that_the_program_sends_arrive() throws SQLException, IOException {
        try (Connection connection = connect("extended")) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy a from stdin", new StringReader("1\n2\n3\n"));
            assertThat(connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy a to stdout", new java.io.StringWriter()))
                    .isEqualTo(3);
        }
        assertThat(tap.end().statements().get(0).rows()).hasValue(3);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void who_is_stopped_is_not_tried_again() {
        long started = System.nanoTime();
        assertThatThrownBy(() -> {
                    try (Connection connection = connect("simple");
                            Statement statement = connection.createStatement()) {
                        statement.setQueryTimeout(1);
                        statement.execute("select pg_sleep(20)");
                    }
                })
                .hasMessageContaining("user request");
        assertThat(System.nanoTime() - started).isLessThan(15_000_000_000L);
        assertThat(tap.end().statements()).extracting(TracedStatement::failed).containsExactly(true);
    }

    @Test
    void nobody_who_came_is_no_empty_trace() {
        assertThat(tap.end().gaps()).hasSize(Part.values().length);
    }

    private Connection connect(String mode) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", tap.url().user());
        properties.setProperty("password", tap.url().password());
        properties.setProperty("preferQueryMode", mode);
        properties.setProperty("assumeMinServerVersion", "13");
        return DriverManager.getConnection(tap.url().jdbc(), properties);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void runAlone(String sql) throws SQLException {
        try (Connection connection = connect("simple")) {
            run(connection, sql);
        }
    }

    private int count() throws SQLException {
        return number("select count(*) from a");
    }

    private int number(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
