package dev.stairway.reader.sqlite;

/** How values of SQLite are written as text. */
public final class SqliteValues {

    private SqliteValues() {}

    /** An expression for the text of another one: numbers with all their digits, bytes in hexadecimal after {@code \x}. */
    public static String asText(String expression) {
        return "case typeof(%1$s) when 'blob' then '\\x' || lower(hex(%1$s)) when 'real' then %2$s else cast(%1$s as text) end"
                .formatted(expression, real(expression));
    }

    /** As few digits as give the number back. */
    private static String real(String expression) {
        return "case when cast(printf('%%!.15g', %1$s) as real) = %1$s then printf('%%!.15g', %1$s) else printf('%%!.17g', %1$s) end"
                .formatted(expression);
    }
}
