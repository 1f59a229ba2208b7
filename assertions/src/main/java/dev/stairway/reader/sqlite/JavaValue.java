package dev.stairway.reader.sqlite;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A stored value as the class that the declared type stands for, so that a test can say the same on every product; where it is none of
 * that type, it is what SQLite has stored.
 */
final class JavaValue {

    private JavaValue() {}

    /** The value of a column of a type as {@link TypeMeaning} has it; bytes come as text in hexadecimal. */
    static @Nullable Object of(@Nullable Object stored, String meaning) {
        if (stored instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (stored instanceof Integer || stored instanceof Long) {
            return whole(((Number) stored).longValue(), meaning);
        }
        if (stored instanceof Double number && meaning.equals("numeric")) {
            return BigDecimal.valueOf(number);
        }
        return stored instanceof String text ? ofText(text, meaning) : stored;
    }

    private static Object whole(long number, String meaning) {
        return switch (meaning) {
            case "boolean" -> number == 0 || number == 1 ? (Object) (number == 1) : (Object) number;
            case "integer", "smallint" -> (int) number == number ? (Object) (int) number : (Object) number;
            case "numeric" -> BigDecimal.valueOf(number);
            case "double precision" -> (double) number;
            default -> number;
        };
    }

    private static Object ofText(String text, String meaning) {
        try {
            return switch (meaning) {
                case "datetime" ->
                    text.length() == "2024-02-29".length()
                            ? LocalDate.parse(text).atStartOfDay()
                            : LocalDateTime.parse(text.replace(' ', 'T'));
                case "date" -> LocalDate.parse(text);
                case "time without time zone" -> LocalTime.parse(text);
                default -> text;
            };
        } catch (DateTimeException e) {
            return text;
        }
    }
}
