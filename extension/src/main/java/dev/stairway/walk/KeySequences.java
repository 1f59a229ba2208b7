package dev.stairway.walk;

import dev.stairway.schema.QualifiedName;
import dev.stairway.walk.postgres.PostgresKeySequences;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the sequences stand that columns draw their values from. A product that minds them by itself has none. */
public interface KeySequences {

    /**
     * A column that draws its values.
     *
     * @param table the table, with its schema
     * @param column the column's plain name
     */
    record Drawn(QualifiedName table, String column) implements Comparable<Drawn> {
        @Override
        public String toString() {
            return table.child(column).toString();
        }

        @Override
        public int compareTo(Drawn other) {
            return table.child(column).compareTo(other.table.child(other.column));
        }
    }

    /**
     * How far a sequence is.
     *
     * @param sequence what tells it apart from all others that the database has ever had
     * @param name its name, with its schema
     * @param drawn the value that it gave last, or the one before its first where it gave none
     */
    record Position(long sequence, QualifiedName name, long drawn) {}

    /**
     * How far the sequences of all columns are that count upwards.
     *
     * @throws SQLException when the server refuses
     */
    Map<Drawn, Position> read(Connection connection) throws SQLException;

    /**
     * The same for the columns of these tables alone; those that are not there have none.
     *
     * @throws SQLException when the server refuses
     */
    Map<Drawn, Position> read(Connection connection, Set<QualifiedName> tables) throws SQLException;

    /**
     * Which of these columns hold the next value of their sequence already, or a greater one.
     *
     * @throws SQLException when the server refuses
     */
    List<StaleSequence> behind(Connection connection, Leg leg, Map<Drawn, Position> among) throws SQLException;

    /** Those of the product that a connection leads to; for one without them nothing is ever behind. */
    static KeySequences of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? new PostgresKeySequences()
                : new NoKeySequences();
    }
}
