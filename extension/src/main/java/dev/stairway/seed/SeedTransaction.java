package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.ShapeTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The transaction in which rows are written: the caller's, or one of its own that is committed at the end. Within it the session reads
 * and prints values in one way, and goes back to its own when the transaction ends.
 */
final class SeedTransaction implements AutoCloseable {

    private static final String SAVE = "savepoint stairway_seed";
    private static final List<String> UNDO =
            List.of("rollback to savepoint stairway_seed", "release savepoint stairway_seed");
    private static final String KEEP = "release savepoint stairway_seed";

    private final Connection connection;
    private final SeedProduct product;
    private final boolean own;
    private boolean complete;

    private SeedTransaction(Connection connection, SeedProduct product, boolean own) {
        this.connection = connection;
        this.product = product;
        this.own = own;
    }

    static SeedTransaction begin(Connection connection) throws SQLException {
        SeedProduct product = SeedProduct.of(connection);
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        SeedTransaction transaction = new SeedTransaction(connection, product, own);
        try {
            transaction.execute(product.session());
            return transaction;
        } catch (SQLException e) {
            transaction.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    SeedProduct product() {
        return product;
    }

    /** A column's value as text. */
    String text(String column) {
        return product.asText(SqlText.name(column));
    }

    /** The condition that is true of the row at that place. */
    String at(ShapeTable table, List<Cell> place) {
        return product.at(
                table, place.stream().map(cell -> String.valueOf(cell.text())).toList());
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = statement()) {
            statement.execute(sql);
        }
    }

    /** Runs these in their order. */
    void execute(List<String> commands) throws SQLException {
        if (commands.size() > 1 && product.takesSeveralStatements()) {
            execute(String.join(";\n", commands));
        } else {
            for (String command : commands) {
                execute(command);
            }
        }
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    /** Runs commands of which either all have an effect or none. */
    void attempt(List<String> commands) throws SQLException {
        List<String> all = new ArrayList<>(commands);
        all.add(0, SAVE);
        all.add(KEEP);
        try {
            execute(all);
        } catch (SQLException e) {
            execute(UNDO);
            throw e;
        }
    }

    /** Runs one command that has an effect as a whole or none, and reads what it returns. */
    List<List<Cell>> attemptReturning(String sql) throws SQLException {
        try (Statement statement = statement()) {
            return product.takesSeveralStatements() ? inOneCall(statement, sql) : inThreeCalls(statement, sql);
        } catch (SQLException e) {
            execute(UNDO);
            throw e;
        }
    }

    private static List<List<Cell>> inOneCall(Statement statement, String sql) throws SQLException {
        statement.execute(SAVE + ";\n" + sql + ";\n" + KEEP);
        statement.getMoreResults();
        try (ResultSet found = statement.getResultSet()) {
            return rows(found);
        }
    }

    private List<List<Cell>> inThreeCalls(Statement statement, String sql) throws SQLException {
        execute(SAVE);
        List<List<Cell>> rows;
        try (ResultSet found = statement.executeQuery(sql)) {
            rows = rows(found);
        }
        execute(KEEP);
        return rows;
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

    /** Says that what was written is to stay, and which tables it was written to. */
    Optional<Set<QualifiedName>> complete() throws SQLException {
        complete = true;
        return product.written(connection);
    }

    @Override
    public void close() throws SQLException {
        try {
            execute(product.afterwards());
        } finally {
            end();
        }
    }

    private void end() throws SQLException {
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
