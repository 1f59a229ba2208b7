package dev.stairway.seed.mysql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values in the form and within the limits of a type. */
final class FittingValues {

    private static final Map<String, Integer> BITS =
            Map.of("tinyint", 8, "smallint", 16, "mediumint", 24, "int", 32, "bigint", 64);

    private static final Map<String, List<String>> SHAPES = Map.of(
            "linestring", List.of("LINESTRING(0 0,1 1.5)", "LINESTRING(5 5,6 6,7 5)"),
            "polygon", List.of("POLYGON((0 0,4 0,4 4,0 0))", "POLYGON((1 1,2 1,2 2,1 1))"),
            "multipoint", List.of("MULTIPOINT(0 0,1 2)", "MULTIPOINT(3 3)"),
            "multilinestring", List.of("MULTILINESTRING((0 0,1 1),(2 2,3 3))"),
            "multipolygon", List.of("MULTIPOLYGON(((0 0,4 0,4 4,0 0)))"),
            "geometrycollection", List.of("GEOMETRYCOLLECTION(POINT(1 2))"));

    private FittingValues() {}

    static List<String> of(ColumnType type, List<String> values) {
        Set<String> fitting = new LinkedHashSet<>();
        if (type.isSpatial()) {
            return SHAPES.getOrDefault(type.name(), List.of("POINT(1 2)", "POINT(-3.5 4)"));
        }
        if (type.name().startsWith("inet")) {
            return type.name().equals("inet4")
                    ? List.of("192.168.10.5", "10.0.0.1", "10.1.0.2", "10.1.0.3", "10.1.0.4")
                    : inet6();
        }
        if (type.name().equals("year")) {
            return years(values.size());
        }
        for (String value : values) {
            String form = form(type, value);
            if (isWithin(type, form)) {
                fitting.add(form);
            }
        }
        return new ArrayList<>(fitting);
    }

    private static List<String> inet6() {
        return List.of("2001:db8::1", "::1", "2001:db8::2", "fe80::1", "2001:db8::a");
    }

    private static List<String> years(int count) {
        List<String> years = new ArrayList<>(List.of("2024", "1999", "2038", "1970"));
        for (int i = 0; years.size() < count && i < 100; i++) {
            years.add(Integer.toString(2040 + i));
        }
        return years;
    }

    private static String form(ColumnType type, String value) {
        if (type.isBoolean()) {
            return value.equals("true") ? "1" : value.equals("false") ? "0" : value;
        }
        if (type.isBinary() && type.length() >= 0 && value.length() > 2 + 2 * type.length()) {
            return value.substring(0, 2 + 2 * type.length());
        }
        boolean moment = type.name().equals("datetime") || type.name().startsWith("time");
        return moment ? withFractions(value, Math.max(0, type.length())) : value;
    }

    /** The server would cut them, and a key that is read again would be another one. */
    private static String withFractions(String moment, int digits) {
        int point = moment.indexOf('.');
        if (point < 0) {
            return moment;
        }
        return digits == 0
                ? moment.substring(0, point)
                : moment.substring(0, Math.min(moment.length(), point + 1 + digits));
    }

    private static boolean isWithin(ColumnType type, String value) {
        Integer bits = BITS.get(type.name());
        if (bits != null && !type.isBoolean()) {
            return isWithin(value, bits, type.isUnsigned());
        }
        if (type.isUnsigned() && value.startsWith("-")) {
            return false;
        }
        return switch (type.charset()) {
            case "" -> true;
            case "utf8mb4" -> true;
            case "utf8mb3", "ucs2" -> value.chars().noneMatch(c -> Character.isSurrogate((char) c));
            default -> value.chars().allMatch(c -> c < 128);
        };
    }

    private static boolean isWithin(String value, int bits, boolean unsigned) {
        try {
            BigInteger number = new BigDecimal(value).toBigIntegerExact();
            BigInteger limit = BigInteger.ONE.shiftLeft(unsigned ? bits : bits - 1);
            BigInteger least = unsigned ? BigInteger.ZERO : limit.negate();
            return number.compareTo(least) >= 0 && number.compareTo(limit) < 0;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }
}
