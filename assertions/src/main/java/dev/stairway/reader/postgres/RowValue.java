package dev.stairway.reader.postgres;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value of a row, as an immutable Java value that equals another when the database's values are equal. */
final class RowValue {

    private RowValue() {}

    /** The value of a column, counted from one; null for SQL null. */
    static @Nullable Object read(ResultSet row, int column) throws SQLException {
        // The driver's own classes for dates are mutable and depend on the time zone of this machine.
        return switch (row.getMetaData().getColumnTypeName(column)) {
            case "timestamptz" -> row.getObject(column, OffsetDateTime.class);
            case "timestamp" -> row.getObject(column, LocalDateTime.class);
            case "date" -> row.getObject(column, LocalDate.class);
            case "time" -> row.getObject(column, LocalTime.class);
            case "timetz" -> row.getObject(column, OffsetTime.class);
            case "bytea", "money" -> row.getString(column);
            default -> plain(row, column);
        };
    }

    private static @Nullable Object plain(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Array array) {
            return list((Object[]) array.getArray(), array.getBaseTypeName().equals("timestamptz"));
        }
        boolean known = value == null || value.getClass().getName().startsWith("java.");
        return known ? value : row.getString(column);
    }

    private static List<@Nullable Object> list(@Nullable Object[] elements, boolean zoned) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object element : elements) {
            values.add(element(element, zoned));
        }
        return Collections.unmodifiableList(values);
    }

    private static @Nullable Object element(@Nullable Object element, boolean zoned) {
        if (element instanceof Object[] inner) {
            return list(inner, zoned);
        }
        if (element instanceof Timestamp moment) {
            return zoned ? moment.toInstant().atOffset(ZoneOffset.UTC) : moment.toLocalDateTime();
        }
        if (element instanceof Date date) {
            return date.toLocalDate();
        }
        if (element instanceof Time time) {
            return time.toLocalTime();
        }
        if (element == null || element.getClass().getName().startsWith("java.")) {
            return element;
        }
        return element.toString();
    }
}
