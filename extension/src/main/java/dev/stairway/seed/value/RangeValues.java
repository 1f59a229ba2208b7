package dev.stairway.seed.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ranges: open, closed, without end and empty ones, no two of which overlap, because an exclusion constraint may ask for that. */
final class RangeValues {

    private RangeValues() {}

    /** Ranges of a subtype; {@code bounds} are values of it for the types that are not known here. */
    static List<String> of(String subtype, List<String> bounds, Wish wish) {
        return switch (subtype) {
            case "int4", "int8", "numeric", "float8", "float4", "int2" -> numbers(wish);
            case "date" -> dates("", wish);
            case "timestamp" -> dates(" 10:20:30.456", wish);
            case "timestamptz" -> dates(" 10:20:30.456+00", wish);
            default -> points(bounds);
        };
    }

    private static List<String> numbers(Wish wish) {
        List<String> ranges = new ArrayList<>(List.of("[1,5)", "(,-100)", "[10,20]", "empty", "[1000000,)"));
        for (int i = 1; ranges.size() < wish.count(); i++) {
            ranges.add("[%d,%d)".formatted(100 * i, 100 * i + 50));
        }
        return ranges;
    }

    private static List<String> dates(String time, Wish wish) {
        List<String> ranges = new ArrayList<>();
        for (String range : List.of("[2024-03-30,2024-04-01)", "(,2000-01-01)", "[2024-10-26,2024-10-28]")) {
            ranges.add(range.replaceAll("(\\d{4}-\\d\\d-\\d\\d)", "$1" + time));
        }
        ranges.add("empty");
        ranges.add("[2090-01-01" + time + ",)");
        LocalDate first = LocalDate.of(2025, 1, 15);
        for (int i = 0; ranges.size() < wish.count(); i++) {
            ranges.add("[%s%s,%s%s)".formatted(first.plusDays(2L * i), time, first.plusDays(2L * i + 1), time));
        }
        return ranges;
    }

    private static List<String> points(List<String> bounds) {
        List<String> ranges = new ArrayList<>(List.of("empty"));
        for (String bound : bounds) {
            String quoted = '"' + bound.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            ranges.add("[" + quoted + "," + quoted + "]");
        }
        return ranges;
    }

    /** Sets of such ranges. */
    static List<String> multiple(List<String> ranges) {
        List<String> sets = new ArrayList<>();
        List<String> filled =
                ranges.stream().filter(range -> !range.equals("empty")).toList();
        sets.add("{" + String.join(",", filled.subList(0, Math.min(2, filled.size()))) + "}");
        sets.add("{}");
        filled.stream().skip(2).forEach(range -> sets.add("{" + range + "}"));
        return sets;
    }
}
