package dev.stairway.seed.value;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that one of the server's own types can hold and another cannot. */
public final class WiderValues {

    private static final int HEADER = 4;
    private static final int LONGER = 5;
    private static final int MOST_MICROSECONDS = 6;
    private static final List<String> TEXTS = List.of("varchar", "bpchar", "text", "citext", "name");
    private static final List<String> WHOLE = List.of("int2", "int4", "int8");
    private static final List<String> FIRST_BEYOND = List.of("32768", "2147483648", "9223372036854775808");

    private WiderValues() {}

    /**
     * Values of the new type that do not fit the old one, each with the words for what it is; empty when there are none.
     *
     * @param old the old type's plain name; {@code enum} or {@code other} for one that is not the server's own
     * @param oldModifier its modifier as the catalog has it, -1 for none
     */
    public static Map<String, String> between(String old, int oldModifier, String now, int newModifier) {
        if (TEXTS.contains(now)) {
            return texts(old, oldModifier, now, newModifier);
        }
        Map<String, String> values = new LinkedHashMap<>();
        if (WHOLE.contains(old)) {
            fromWhole(old, now, newModifier, values);
        } else if (old.equals("numeric") && now.equals("numeric") && oldModifier >= 0) {
            numeric(oldModifier, newModifier, values);
        } else if (old.equals("date") && now.startsWith("timestamp")) {
            values.put("2024-02-29 12:34:56", "a time of day");
        } else if (old.equals(now) && isTime(now)) {
            fractions(oldModifier, newModifier, values);
        } else if (old.equals("float4") && now.equals("float8")) {
            values.put("3.141592653589793", "a number with more digits");
        }
        return values;
    }

    private static Map<String, String> texts(String old, int oldModifier, String now, int newModifier) {
        int room = limit(now, newModifier);
        if (!TEXTS.contains(old)) {
            return Map.of(room > 0 && room < 4 ? "?" : "a text", "a text that is no other type's value");
        }
        int limit = limit(old, oldModifier);
        if (limit < 0 || (room >= 0 && room <= limit)) {
            return Map.of();
        }
        int length = room < 0 ? limit + LONGER : Math.min(room, limit + LONGER);
        return Map.of(TextValues.filled("longer than before ", length, "Z"), "a text longer than " + limit);
    }

    private static int limit(String type, int modifier) {
        if (type.equals("name")) {
            return 63;
        }
        return modifier < 0 || !type.endsWith("char") ? -1 : modifier - HEADER;
    }

    private static void fromWhole(String old, String now, int newModifier, Map<String, String> values) {
        int width = WHOLE.indexOf(old);
        boolean unlimited = now.equals("numeric") && newModifier < 0;
        boolean longer = WHOLE.indexOf(now) > width
                || unlimited
                || (now.equals("numeric")
                        && NumberValues.precision(newModifier) - NumberValues.scale(newModifier)
                                >= FIRST_BEYOND.get(width).length());
        if (longer) {
            values.put(FIRST_BEYOND.get(width), "a number beyond its old type");
        }
        boolean fractional =
                unlimited || now.startsWith("float") || (now.equals("numeric") && NumberValues.scale(newModifier) > 0);
        if (fractional) {
            values.put("1.5", "a fraction");
        }
    }

    private static void numeric(int oldModifier, int newModifier, Map<String, String> values) {
        int scale = NumberValues.scale(oldModifier);
        int whole = NumberValues.precision(oldModifier) - scale;
        boolean larger =
                newModifier < 0 || NumberValues.precision(newModifier) - NumberValues.scale(newModifier) > whole;
        if (larger) {
            values.put(BigDecimal.ONE.scaleByPowerOfTen(whole).toPlainString(), "a number with more digits");
        }
        if (newModifier < 0 || NumberValues.scale(newModifier) > scale) {
            values.put(BigDecimal.ONE.scaleByPowerOfTen(-scale - 1).toPlainString(), "a number with more decimals");
        }
    }

    private static boolean isTime(String type) {
        return type.startsWith("timestamp") || type.startsWith("time");
    }

    private static void fractions(int oldPrecision, int newPrecision, Map<String, String> values) {
        int room = newPrecision < 0 ? MOST_MICROSECONDS : newPrecision;
        if (oldPrecision >= 0 && room > oldPrecision) {
            values.put("2024-02-29 12:34:56.123456".substring(0, 20 + room), "a finer fraction of a second");
        }
    }
}
