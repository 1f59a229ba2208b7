package dev.stairway.data;

import dev.stairway.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one table at one moment.
 *
 * @param table the table's full name
 * @param columns the columns' names in their physical order
 * @param rows the rows, ordered by primary key where there is one; each has one value for each column, null for SQL null
 * @param references the table's foreign keys, by name
 */
public record TableRows(
        QualifiedName table, List<String> columns, List<List<@Nullable Object>> rows, List<RowReference> references) {

    public TableRows {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
        List<List<@Nullable Object>> copies = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + table + " has " + row.size() + " values for " + columns.size() + " columns");
            }
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /**
     * One column's values, in the order of the rows.
     *
     * @throws IllegalArgumentException when there is no such column
     */
    public List<@Nullable Object> column(String name) {
        int index = indexOf(name);
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.get(index)));
        return Collections.unmodifiableList(values);
    }

    /**
     * One value; null for SQL null.
     *
     * @param row the number of the row, from zero
     * @throws IllegalArgumentException when there is no such column
     */
    public @Nullable Object value(int row, String column) {
        return rows.get(row).get(indexOf(column));
    }

    private int indexOf(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(table + " has no column " + column + " but " + columns);
        }
        return index;
    }

    /** A row as one line: {@code {id=1, title=first}}. */
    public String describe(int row) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + "=" + rows.get(row).get(i))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public String toString() {
        return size() + " rows of " + table;
    }
}
