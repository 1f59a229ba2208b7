package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.ShapeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database product has of its own for whoever writes rows. Names are quoted with double quotes in all of them: a
 * product that does not take these must be told so by its {@link #session()}.
 */
public interface SeedProduct {

    /**
     * All tables of users, without partitions and temporary ones.
     *
     * @param connection one inside of a transaction; uncommitted changes are seen
     * @throws SQLException when the server refuses
     */
    Shape shape(Connection connection) throws SQLException;

    /**
     * The same for those of these tables that are there; when empty, no table is read.
     *
     * @throws SQLException when the server refuses
     */
    Shape shape(Connection connection, Collection<QualifiedName> tables) throws SQLException;

    /** Statements that let the session read and print values in one way until its transaction ends; may be empty. */
    List<String> session();

    /** Statements that undo what {@link #session()} did where the end of the transaction does not; may be empty. */
    default List<String> afterwards() {
        return List.of();
    }

    /** Whether one call takes several statements, which saves round trips. */
    boolean takesSeveralStatements();

    /** The value of an expression as text, as {@link #value} would write it again; null for SQL null. */
    String asText(String expression);

    /**
     * A value in a list of values, or on the right of an assignment.
     *
     * @param text the value as text
     * @param type the type of its column as the shape has it
     */
    String value(String text, String type);

    /** A value, or SQL null, where nothing else says its type. */
    String typed(@Nullable String text, String type);

    /** Those of these values that fit the type, in the form in which the product or its applications write them. */
    List<String> fitting(ShapeType type, List<String> values);

    /** What follows {@code insert into t} for rows of which the server supplies everything, with a space before it. */
    default String emptyRows(ShapeTable table, int count) {
        if (count == 1 || table.columns().isEmpty()) {
            return " default values";
        }
        // Several rows need a column to say default for.
        String column = SqlText.name(table.columns().get(0).name());
        return " (" + column + ") values " + String.join(", ", Collections.nCopies(count, "(default)"));
    }

    /** A list of rows as a query has it, each row in parentheses. */
    default String values(List<String> rows) {
        return "values " + String.join(", ", rows);
    }

    /**
     * What follows an insertion so that it returns where each row is: a clause with a space before it; empty where insertions
     * return nothing, so that {@link #places} before and after them tell.
     */
    Optional<String> returning(ShapeTable table);

    /** A query for where all rows of a table are; of use only where insertions return nothing. */
    default String places(ShapeTable table) {
        throw new UnsupportedOperationException("insertions say themselves where their rows are");
    }

    /** The condition that is true of the one row whose place was returned. */
    String at(ShapeTable table, List<String> place);

    /** Statements that do all of these insertions as one: their tables refer to each other. */
    List<String> together(List<String> insertions);

    /** A query for the next values of a sequence, as text, each in a row of its own. */
    String draws(String draw, int count);

    /** Statements that fail when a condition is broken that the transaction's end would look at; may be empty. */
    List<String> checkNow();

    /** Why a row was not taken. */
    Refusal refusal(SQLException error, ShapeTable table);

    /**
     * Whether the transaction of a new connection has written nothing so far.
     *
     * @throws SQLException when the server refuses
     */
    boolean wroteNothing(Connection connection) throws SQLException;

    /**
     * The tables that the open transaction can have written rows to, also by triggers; partitions as the table that they are
     * part of. Empty when the product cannot tell.
     *
     * @throws SQLException when the server refuses
     */
    default Optional<Set<QualifiedName>> written(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /**
     * The product of the database that is connected to.
     *
     * @throws SQLException when no rows can be written to it
     */
    static SeedProduct of(Connection connection) throws SQLException {
        return SeedProducts.of(connection);
    }
}
