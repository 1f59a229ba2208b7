package dev.stairway.seed;

import dev.stairway.seed.mysql.MariaDbSeed;
import dev.stairway.seed.mysql.MysqlSeed;
import dev.stairway.seed.postgres.PostgresSeed;
import dev.stairway.seed.sqlite.SqliteSeed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The products that rows can be written to. */
final class SeedProducts {

    private static final Map<String, SeedProduct> PRODUCTS = Map.of(
            "PostgreSQL", new PostgresSeed(),
            "SQLite", new SqliteSeed(),
            "MariaDB", new MariaDbSeed(),
            "MySQL", new MysqlSeed());

    private SeedProducts() {}

    static SeedProduct of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        SeedProduct product = PRODUCTS.get(name);
        if (product == null) {
            throw new SQLException("rows cannot be written to " + name);
        }
        return product;
    }
}
