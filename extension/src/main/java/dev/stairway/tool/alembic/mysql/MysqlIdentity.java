package dev.stairway.tool.alembic.mysql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stairway.tool.alembic.ServerIdentity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A MariaDB or MySQL server as it says itself who it is: the name of its machine, the port that it listens at (one that is seen from
 * outside may be mapped), and the folder of its data.
 */
public final class MysqlIdentity implements ServerIdentity {

    @Override
    public void describe(Connection connection, ObjectNode facts) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select concat(@@hostname, ':', @@port, ':', @@datadir)")) {
            row.next();
            facts.put("place", row.getString(1));
        }
    }
}
