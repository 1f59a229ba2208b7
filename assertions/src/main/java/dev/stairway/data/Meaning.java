package dev.stairway.data;

import dev.stairway.schema.TypeName;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * When two values mean the same, although their types or their spelling differ. This is the one place that says it:
 *
 * <ul>
 *   <li><b>null</b> is the same as null and as nothing else, not as an empty text.
 *   <li><b>Numbers</b> (also {@code money}, and a text with a number) by value: {@code 1}, {@code 1.0} and {@code '1'} are the
 *       same, {@code 1.25} and {@code 1.3} are not; {@code NaN} is the same as {@code NaN}, {@code -0} as {@code 0}. A
 *       {@code real} that became a wider type is the same when it is when read as {@code real}.
 *   <li><b>Truth values</b> and a text ({@code t}, {@code true}, {@code yes}, {@code on}, {@code 1}) or a number (1 or 0).
 *   <li><b>UUIDs</b> and a text with or without dashes and braces, in any letter case.
 *   <li><b>JSON</b>, also as text: the order of keys and white space mean nothing, the last of several equal keys counts,
 *       numbers compare by value; the order of an array's elements matters.
 *   <li><b>Moments</b>: a {@code timestamp} is read as UTC, a {@code date} as its midnight, a text as ISO 8601. So a
 *       moment that is cut to its date differs, and so does one that a session's time zone has shifted.
 *   <li><b>Times of day</b>: one without a zone is read as UTC. <b>Addresses</b>: {@code 10.0.0.1} and {@code
 *       10.0.0.1/32}.
 *   <li><b>Text</b> of any type, <b>enum labels</b> and everything else: exactly the same characters, also in {@code citext},
 *       which keeps letter case; only where one side is {@code character(n)} trailing spaces mean nothing.
 *   <li><b>Arrays</b> element by element, with the same bounds.
 * </ul>
 *
 * <p>A conversion that needs to be known to be undone is no such likeness: epoch seconds, a text that became a JSON string,
 * bytes of a text.
 */
public final class Meaning {

    private static final Set<String> PRINTED_ONE_WAY = Set.of("smallint", "integer", "bigint", "oid");

    /** SQLite keeps moments as texts, which applications write in more than one way. */
    private static final String MOMENT_AS_TEXT = "datetime";

    private final UnaryOperator<String> before;
    private final UnaryOperator<String> after;

    private Meaning(UnaryOperator<String> before, UnaryOperator<String> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * How values of two types compare; the types as the server prints them, without domains.
     *
     * @throws IllegalArgumentException when a type is blank
     */
    public static Meaning between(String before, String after) {
        TypeName one = TypeName.of(before);
        TypeName other = TypeName.of(after);
        if (one.array() && other.array()) {
            Meaning elements = between(one.base(), other.base());
            return new Meaning(
                    text -> ArrayText.canonical(text, elements.before),
                    text -> ArrayText.canonical(text, elements.after));
        }
        if (one.array() || other.array()) {
            return new Meaning(Form.EXACT, Form.EXACT);
        }
        return between(one.base(), Form.of(one.base()), other.base(), Form.of(other.base()));
    }

    private static Meaning between(String before, Form one, String after, Form other) {
        boolean printedOneWay =
                PRINTED_ONE_WAY.contains(before) || (!one.isSpelledVariously() && !before.equals(MOMENT_AS_TEXT));
        if (before.equals(after) && printedOneWay) {
            return new Meaning(Form.EXACT, Form.EXACT);
        }
        if (before.equals("real") && other == Form.NUMBER) {
            return new Meaning(Form.SINGLE, Form.SINGLE);
        }
        if (one.isText() && other.isText()) {
            Form form = one == Form.EXACT ? other : one;
            return new Meaning(form, form);
        }
        if (one == other || (one.isCounted() && other.isCounted())) {
            return new Meaning(one, other);
        }
        if (one.isText() || other.isText()) {
            Form form = one.isText() ? other : one;
            return new Meaning(form, form);
        }
        return new Meaning(Form.EXACT, Form.EXACT);
    }

    /** Whether both mean the same; null for SQL null. */
    public boolean isSame(@Nullable String valueBefore, @Nullable String valueAfter) {
        if (valueBefore == null || valueAfter == null) {
            return valueBefore == null && valueAfter == null;
        }
        return valueBefore.equals(valueAfter) || before.apply(valueBefore).equals(after.apply(valueAfter));
    }

    /** A text for the value before that equals {@link #ofAfter} of all values that mean the same, and of no others. */
    String ofBefore(String value) {
        return before.apply(value);
    }

    /** A text for the value after that equals {@link #ofBefore} of all values that mean the same, and of no others. */
    String ofAfter(String value) {
        return after.apply(value);
    }
}
