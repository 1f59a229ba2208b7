package dev.stairway.seed.sqlite;

import dev.stairway.reader.sqlite.SqliteValues;
import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.Refusal;
import dev.stairway.seed.SeedProduct;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.ShapeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows for SQLite. It has no state. */
public final class SqliteSeed implements SeedProduct {

    private static final String ROW = "_rowid_";

    @Override
    public Shape shape(Connection connection) {
        return SqliteShape.read(connection);
    }

    @Override
    public Shape shape(Connection connection, Collection<QualifiedName> tables) {
        return SqliteShape.read(connection).keep(table -> tables.contains(table.name()));
    }

    @Override
    public List<String> session() {
        return List.of();
    }

    @Override
    public boolean takesSeveralStatements() {
        return false;
    }

    @Override
    public String asText(String expression) {
        return SqliteValues.asText(expression);
    }

    @Override
    public String value(String text, String type) {
        return SqliteLiterals.of(text, type);
    }

    /** {@inheritDoc} A cast would make something else of what is only declared to be a date. */
    @Override
    public String typed(@Nullable String text, String type) {
        return text == null ? "null" : value(text, type);
    }

    @Override
    public List<String> fitting(ShapeType type, List<String> values) {
        return SqliteLiterals.fitting(type.name(), values);
    }

    @Override
    public Optional<String> returning(ShapeTable table) {
        return Optional.of(
                place(table).stream().map(SqliteSeed::told).collect(Collectors.joining(", ", " returning ", "")));
    }

    @Override
    public String at(ShapeTable table, List<String> place) {
        List<String> columns = place(table);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> told(columns.get(i)) + " = '" + place.get(i).replace("'", "''") + "'")
                .collect(Collectors.joining(" and "));
    }

    /** A table without numbers for its rows has a primary key. */
    private static List<String> place(ShapeTable table) {
        return table.primaryKey().map(key -> key.columns()).orElse(List.of(ROW));
    }

    private static String told(String column) {
        return column.equals(ROW) ? "cast(_rowid_ as text)" : SqliteValues.asText(TableShape.quoted(column));
    }

    /** {@inheritDoc} Foreign keys are then looked at when the transaction ends. */
    @Override
    public List<String> together(List<String> insertions) {
        List<String> commands = new ArrayList<>(insertions);
        commands.add(0, "pragma defer_foreign_keys = on");
        return commands;
    }

    @Override
    public String draws(String draw, int count) {
        return "with recursive n(i) as (select 1 union all select i + 1 from n where i < %d) select cast(%s + i as text) from n"
                .formatted(count, draw);
    }

    @Override
    public List<String> checkNow() {
        return List.of();
    }

    @Override
    public Refusal refusal(SQLException error, ShapeTable table) {
        return SqliteRefusal.of(String.valueOf(error.getMessage()), table);
    }

    @Override
    public boolean wroteNothing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select total_changes()")) {
            row.next();
            return row.getLong(1) == 0;
        }
    }
}
