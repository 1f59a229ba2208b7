package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stairway.database.TestDatabase;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.alembic.mysql.MysqlIdentity;
import dev.stairway.tool.alembic.postgres.PostgresIdentity;
import dev.stairway.tool.alembic.sqlite.SqliteIdentity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * What tells a database from every other one, as the worker compares it with what {@code env.py} is connected to. The
 * worker has a module for each product, which knows the same facts.
 */
public interface ServerIdentity {

    /**
     * Adds what the product's module of the worker needs, beside the name.
     *
     * @throws SQLException when the database does not answer
     */
    void describe(Connection connection, ObjectNode facts) throws SQLException;

    /**
     * The facts of a database.
     *
     * @throws MigrationException when the database does not answer
     */
    static ObjectNode of(TestDatabase database) {
        String product = database.url().product();
        ObjectNode facts = Worker.object();
        facts.put("product", product).put("name", database.url().database());
        ServerIdentity identity = Map.<String, ServerIdentity>of(
                        "postgresql",
                        new PostgresIdentity(),
                        "sqlite",
                        new SqliteIdentity(),
                        "mariadb",
                        new MysqlIdentity(),
                        "mysql",
                        new MysqlIdentity())
                .get(product);
        if (identity == null) {
            throw new MigrationException("Alembic: migrations cannot be run on " + product);
        }
        try (Connection connection = database.dataSource().getConnection()) {
            identity.describe(connection, facts);
            return facts;
        } catch (SQLException failed) {
            throw new MigrationException(
                    "Alembic: the test database " + database.url() + " does not answer: " + failed.getMessage(),
                    failed);
        }
    }
}
