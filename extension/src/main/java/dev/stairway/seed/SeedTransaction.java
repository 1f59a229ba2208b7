package dev.stairway.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The transaction in which rows are written: the caller's, or one of its own that is committed at the end. Within it the session reads
 * and prints values in one way, and goes back to its own when the transaction ends.
 */
final class SeedTransaction implements AutoCloseable {

    private static final String PIN = """
            set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; \
            set local bytea_output = 'hex'; set local lc_monetary = 'C'; set local extra_float_digits = 1; \
            set local standard_conforming_strings = on; set local xmloption = content; \
            set local synchronize_seqscans = off; set local jit = off""";
    private static final String SAVE = "savepoint stairway_seed";
    private static final String UNDO = "rollback to savepoint stairway_seed; release savepoint stairway_seed";
    private static final String KEEP = "release savepoint stairway_seed";

    private final Connection connection;
    private final boolean own;
    private boolean complete;

    private SeedTransaction(Connection connection, boolean own) {
        this.connection = connection;
        this.own = own;
    }

    static SeedTransaction begin(Connection connection) throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        SeedTransaction transaction = new SeedTransaction(connection, own);
        try {
            transaction.execute(PIN);
            return transaction;
        } catch (SQLException e) {
            transaction.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = statement()) {
            statement.execute(sql);
        }
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    /** Runs commands of which either all have an effect or none. */
    void attempt(String sql) throws SQLException {
        try {
            execute(SAVE + ";\n" + sql + ";\n" + KEEP);
        } catch (SQLException e) {
            execute(UNDO);
            throw e;
        }
    }

    /** Runs one command that has an effect as a whole or none, and reads what it returns. */
    List<List<Cell>> attemptReturning(String sql) throws SQLException {
        try (Statement statement = statement()) {
            statement.execute(SAVE + ";\n" + sql + ";\n" + KEEP);
            statement.getMoreResults();
            try (ResultSet found = statement.getResultSet()) {
                return rows(found);
            }
        } catch (SQLException e) {
            execute(UNDO);
            throw e;
        }
    }

    /** All rows of a query, as text. */
    List<List<Cell>> query(String sql) throws SQLException {
        try (Statement statement = statement();
                ResultSet found = statement.executeQuery(sql)) {
            return rows(found);
        }
    }

    private static List<List<Cell>> rows(ResultSet found) throws SQLException {
        List<List<Cell>> rows = new ArrayList<>();
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
            List<Cell> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(new Cell(found.getString(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Says that what was written is to stay. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() throws SQLException {
        if (!own) {
            return;
        }
        try {
            if (complete) {
                connection.commit();
            } else {
                connection.rollback();
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
