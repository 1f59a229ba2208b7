package dev.stairway.seed.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers: negative, fractional to the last declared digit, and too large for the next smaller type; but not the largest of
 * their type, because an upgrade may rightly multiply them (seconds to milliseconds). A {@code bigint} is a point in time in
 * milliseconds, as many systems keep it.
 */
final class NumberValues {

    private static final int MOST_DIGITS = 12;

    private NumberValues() {}

    /** Values for one of the number types; {@code modifier} as the catalog has it. */
    static List<String> of(String type, int modifier, Wish wish) {
        List<String> telling = wish.key() || wish.plain() ? List.of() : telling(type, modifier);
        Set<String> values = new LinkedHashSet<>(telling);
        BigDecimal first = first(type, modifier, wish.key());
        for (int i = 0; values.size() < wish.count() && i < 2 * wish.count(); i++) {
            values.add(first.add(BigDecimal.valueOf(i)).toPlainString());
        }
        return new ArrayList<>(values);
    }

    private static List<String> telling(String type, int modifier) {
        return switch (type) {
            case "int2" -> List.of("31000", "-7", "0", "1", "42");
            case "int4" -> List.of("70001", "-2", "0", "1", "123456789");
            case "int8" -> List.of("1711846799123", "-7", "0", "42", "1730000000456");
            case "float4" -> List.of("1.5", "-0.25", "3.14159", "0", "65504");
            case "float8" -> List.of("1.5", "-0.25", "3.141592653589793", "0", "12345678.9");
            case "money" -> List.of("12345.67", "-0.01", "0", "1.5");
            case "oid", "xid", "cid", "xid8" -> List.of("1", "70001", "0");
            default -> modifier < 0 ? List.of("12345.678901", "-0.01", "0", "1000000.5", "42") : scaled(modifier);
        };
    }

    /** Numbers of keys start where people who write rows by hand do not get to. */
    private static BigDecimal first(String type, int modifier, boolean key) {
        int digits = type.equals("numeric") && modifier >= 0 ? precision(modifier) - scale(modifier) : 18;
        if (type.equals("int2") || digits < 6) {
            return BigDecimal.valueOf(digits < 4 ? 1 : 1001 + (key ? 8000 : 0));
        }
        return BigDecimal.valueOf(key ? 900001 : 1001);
    }

    private static List<String> scaled(int modifier) {
        int scale = scale(modifier);
        int whole = Math.max(0, Math.min(precision(modifier) - scale, MOST_DIGITS));
        BigInteger near = BigInteger.TEN
                .pow(Math.max(0, whole + Math.min(scale, precision(modifier))))
                .subtract(BigInteger.ONE);
        String digits =
                "12345678912345678912345678912345".substring(0, Math.min(32, Math.min(whole, 5) + Math.max(0, scale)));
        Set<String> values = new LinkedHashSet<>();
        values.add(new BigDecimal(new BigInteger("0" + digits), scale).toPlainString());
        values.add(new BigDecimal(BigInteger.ONE.negate(), scale).toPlainString());
        values.add(new BigDecimal(near, scale).toPlainString());
        values.add("0");
        if (whole > 0) {
            values.add("7");
        }
        return List.copyOf(values);
    }

    static int precision(int modifier) {
        return ((modifier - 4) >> 16) & 0xffff;
    }

    /** The scale may be negative; the catalog keeps it in eleven bits. */
    static int scale(int modifier) {
        return (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
    }
}
