package dev.stairway.seed.mysql;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.Refusal;
import dev.stairway.seed.SeedProduct;
import dev.stairway.seed.SqlText;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.ShapeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows for MySQL, and what MariaDB has in common with it. It has no state. */
public class MysqlSeed implements SeedProduct {

    private static final String KEEP =
            "set @stairway_mode = @@session.sql_mode, @stairway_zone = @@session.time_zone, @stairway_keys = @@session.foreign_key_checks";
    private static final String PIN =
            "set session sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES,STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO',"
                    + " session time_zone = '+00:00'";
    private static final String RESTORE =
            "set session sql_mode = @stairway_mode, session time_zone = @stairway_zone, session foreign_key_checks = @stairway_keys";

    @Override
    public Shape shape(Connection connection) throws SQLException {
        return MysqlShape.read(connection, table -> true);
    }

    @Override
    public Shape shape(Connection connection, Collection<QualifiedName> tables) throws SQLException {
        Set<QualifiedName> wanted = Set.copyOf(tables);
        return MysqlShape.read(connection, wanted::contains);
    }

    @Override
    public List<String> session() {
        return List.of(KEEP, PIN);
    }

    @Override
    public List<String> afterwards() {
        return List.of(RESTORE);
    }

    @Override
    public boolean takesSeveralStatements() {
        return false;
    }

    /** {@inheritDoc} A number, a moment and JSON have no characters either, but do not count as stored bytes. */
    @Override
    public String asText(String expression) {
        return "case when charset(%1$s) = 'binary' and coercibility(%1$s) = 2 and json_valid(%1$s) = 0 then concat('\\x', lower(hex(%1$s))) else cast(%1$s as char) end"
                .formatted(expression);
    }

    @Override
    public String values(List<String> rows) {
        return rows.stream().map(row -> "row" + row).collect(Collectors.joining(", ", "values ", ""));
    }

    @Override
    public String value(String text, String type) {
        return Literal.of(text, ColumnType.of(type, ""));
    }

    @Override
    public String typed(@Nullable String text, String type) {
        return Literal.typed(text, ColumnType.of(type, ""));
    }

    @Override
    public List<String> fitting(ShapeType type, List<String> values) {
        String[] parts = type.text().split(" character set ", 2);
        return FittingValues.of(ColumnType.of(parts[0], parts.length > 1 ? parts[1] : ""), values);
    }

    @Override
    public String emptyRows(ShapeTable table, int count) {
        return " () values " + String.join(", ", Collections.nCopies(count, "()"));
    }

    /** {@inheritDoc} MySQL returns nothing. */
    @Override
    public Optional<String> returning(ShapeTable table) {
        return Optional.empty();
    }

    @Override
    public String places(ShapeTable table) {
        String order =
                place(table).stream().map(column -> SqlText.name(column.name())).collect(Collectors.joining(", "));
        return "select %s from %s order by %s".formatted(placeTexts(table), SqlText.name(table.name()), order);
    }

    /** A row has no place of its own: it is told by its key, or by all its values. */
    final String placeTexts(ShapeTable table) {
        return place(table).stream()
                .map(column -> asText(SqlText.name(column.name())))
                .collect(Collectors.joining(", "));
    }

    private static List<ShapeColumn> place(ShapeTable table) {
        return table.primaryKey()
                .map(key -> key.columns().stream().map(table::column).toList())
                .orElse(table.columns());
    }

    @Override
    public String at(ShapeTable table, List<String> place) {
        List<ShapeColumn> columns = place(table);
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = place.get(i);
            conditions.add(asText(SqlText.name(columns.get(i).name()))
                    + (text.equals("null") ? " is null" : " = cast('" + text.replace("'", "''") + "' as binary)"));
        }
        return String.join(" and ", conditions);
    }

    /** {@inheritDoc} Foreign keys are looked at when they are there again, at the next change of a row. */
    @Override
    public List<String> together(List<String> insertions) {
        List<String> all = new ArrayList<>();
        all.add("set session foreign_key_checks = 0");
        all.addAll(insertions);
        all.add("set session foreign_key_checks = 1");
        return all;
    }

    @Override
    public String draws(String draw, int count) {
        return String.join(" union all ", Collections.nCopies(count, "select cast(" + draw + " as char)"));
    }

    @Override
    public List<String> checkNow() {
        return List.of();
    }

    @Override
    public Refusal refusal(SQLException error, ShapeTable table) {
        return MysqlRefusal.of(error, table);
    }

    @Override
    public boolean wroteNothing(Connection connection) throws SQLException {
        String sql = """
                select not exists (select 1 from information_schema.innodb_trx
                  where trx_mysql_thread_id = connection_id() and trx_rows_modified > 0)""";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
