package dev.stairway.reader;

import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tables one product has, how they refer to each other, and what Java values their rows hold; internal, use {@link RowReader}. */
public interface ProductTables {

    /**
     * A foreign key.
     *
     * @param target the table that it points to
     * @param columns its own columns, in the key's order
     * @param keys the columns that it points to, in the same order
     */
    record Key(QualifiedName target, List<String> columns, List<String> keys) {
        public Key {
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
        }
    }

    /**
     * The tables and views of users, in the order of their names.
     *
     * @throws SQLException when the server refuses
     */
    List<QualifiedName> names(Connection connection) throws SQLException;

    /**
     * The columns of a table's primary key in its order; empty when there is none.
     *
     * @throws SQLException when the server refuses
     */
    List<String> primaryKey(Connection connection, QualifiedName table) throws SQLException;

    /**
     * The foreign keys of a table, always in the same order.
     *
     * @throws SQLException when the server refuses
     */
    List<Key> foreignKeys(Connection connection, QualifiedName table) throws SQLException;

    /** One part of a name as SQL writes it, quoted. */
    String quoted(String name);

    /**
     * A value of the current row, as an immutable Java value that equals another when the database's values are equal.
     *
     * @param column counted from one
     * @return null for SQL null
     * @throws SQLException when the driver refuses
     */
    @Nullable
    Object value(ResultSet row, int column) throws SQLException;
}
