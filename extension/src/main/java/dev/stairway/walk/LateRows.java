package dev.stairway.walk;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.NewShapeRow;
import dev.stairway.seed.SeedProduct;
import dev.stairway.seed.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for rows that were written after an upgrade, and takes them away again. */
final class LateRows {

    private final Connection connection;
    private final Consumer<Optional<Set<QualifiedName>>> written;

    /**
     * Rows that this connection sees.
     *
     * @param written is told which tables something can have been written to; empty when it can be any
     */
    LateRows(Connection connection, Consumer<Optional<Set<QualifiedName>>> written) {
        this.connection = connection;
        this.written = written;
    }

    /** What became of each of the rows; those without a key, or of another name now, cannot be found and are left out. */
    List<RowFate> fates(List<NewShapeRow> rows) {
        List<RowFate> fates = new ArrayList<>();
        for (NewShapeRow row : rows) {
            fate(row).ifPresent(fates::add);
        }
        return fates;
    }

    private Optional<RowFate> fate(NewShapeRow row) {
        if (row.key().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inSession(product -> found(product, row)));
        } catch (SQLException e) {
            // A downgrade may rename what the upgrade renamed: then the row is not found by these names.
            return Optional.empty();
        }
    }

    private RowFate found(SeedProduct product, NewShapeRow row) throws SQLException {
        String columns = row.columns().stream()
                .map(column -> product.asText(SqlText.name(column)))
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement = prepare(product, "select " + columns + " from ", row);
                ResultSet found = statement.executeQuery()) {
            if (!found.next()) {
                return new RowFate(row, RowFate.Kind.LOST, null);
            }
            List<@Nullable String> now = new ArrayList<>();
            for (int i = 0; i < row.columns().size(); i++) {
                now.add(found.getString(i + 1));
            }
            boolean kept = Objects.equals(now, row.values());
            return new RowFate(
                    row, kept ? RowFate.Kind.KEPT : RowFate.Kind.CHANGED, text(row.values()) + " → " + text(now));
        }
    }

    private static String text(List<@Nullable String> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Whether all of the rows could be taken away, so that nothing later meets them. */
    boolean remove(List<NewShapeRow> rows) {
        if (rows.stream().anyMatch(row -> row.key().isEmpty())) {
            return false;
        }
        try {
            return inSession(product -> removed(product, rows));
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean removed(SeedProduct product, List<NewShapeRow> rows) throws SQLException {
        for (NewShapeRow row : rows) {
            try (PreparedStatement statement = prepare(product, "delete from ", row)) {
                statement.executeUpdate();
            }
        }
        written.accept(product.written(connection));
        return true;
    }

    /** What is done with a product in a transaction. */
    private interface Work<T> {
        T with(SeedProduct product) throws SQLException;
    }

    /** Does it in a session that takes names and values as it did when the rows were written. */
    private <T> T inSession(Work<T> work) throws SQLException {
        SeedProduct product = SeedProduct.of(connection);
        connection.setAutoCommit(false);
        try {
            execute(product.session());
            T done = work.with(product);
            connection.commit();
            return done;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            execute(product.afterwards());
            connection.setAutoCommit(true);
        }
    }

    private void execute(List<String> commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private PreparedStatement prepare(SeedProduct product, String verb, NewShapeRow row) throws SQLException {
        String condition = row.key().keySet().stream()
                .map(column -> product.asText(SqlText.name(column)) + " = ?")
                .collect(Collectors.joining(" and "));
        PreparedStatement statement =
                connection.prepareStatement(verb + SqlText.name(row.table()) + " where " + condition);
        int parameter = 1;
        for (Map.Entry<String, String> part : row.key().entrySet()) {
            statement.setString(parameter++, part.getValue());
        }
        return statement;
    }
}
