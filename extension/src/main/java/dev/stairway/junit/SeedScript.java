package dev.stairway.junit;

import dev.stairway.seed.SeedProduct;
import dev.stairway.walk.SqlAction;
import dev.stairway.walk.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * SQL statements that must write something.
 *
 * @param sql the statements
 */
record SeedScript(String sql) implements SqlAction {

    @Override
    public void run(Connection connection) throws SQLException {
        new SqlScript(sql).run(connection);
        if (SeedProduct.of(connection).wroteNothing(connection)) {
            throw new SQLException("these statements write nothing");
        }
    }
}
