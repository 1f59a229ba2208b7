package dev.stairway.seed.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values that a condition itself hints at: the constants in it and their neighbours, texts of the lengths and of the patterns that it
 * names. Whether they fulfil the condition is for the server to say.
 */
public final class MinedValues {

    private static final int LONGEST = 4000;
    private static final Pattern TEXT =
            Pattern.compile("(?i)(~~\\*?|~\\*?|\\bi?like|\\bsimilar to)?\\s*(?:ANY \\()?E?'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])-?\\d+(\\.\\d+)?(?![\\w.])");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b(?!-)");
    private static final DateTimeFormatter ZONED = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 6, true)
            .optionalEnd()
            .appendOffset("+HHmm", "+00")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter NAIVE = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 6, true)
            .toFormatter(Locale.ROOT);

    /** For conditions that call functions: one of these is often what they like. */
    private static final List<String> COMMON = List.of(
            "abc",
            "ABC",
            "a1",
            "7",
            "12345",
            "x@example.com",
            "https://example.com/a",
            "a-b",
            "a_b",
            "de",
            "DE",
            "EUR",
            "2024-02-29",
            "12:30",
            "+4912345678",
            "192.168.10.5",
            "{}");

    private MinedValues() {}

    /**
     * Values of a type that a condition hints at, in the order of its text.
     *
     * @param type the plain name of the type below all domains
     */
    public static List<String> of(String expression, String type) {
        return switch (type) {
            case "text", "varchar", "bpchar", "citext", "name" -> texts(expression);
            case "int2", "int4", "int8", "oid" -> numbers(expression, false);
            case "numeric", "float4", "float8", "money" -> numbers(expression, true);
            case "date", "timestamp", "timestamptz" -> times(expression, type);
            case "uuid" ->
                quoted(expression).stream().filter(MinedValues::isUuid).toList();
            case "bytea" -> bytes(expression);
            case "json", "jsonb" -> objects(expression);
            default -> List.of();
        };
    }

    private static List<String> texts(String expression) {
        Set<String> values = new LinkedHashSet<>();
        Matcher matcher = TEXT.matcher(expression);
        while (matcher.find()) {
            String text = matcher.group(2).replace("''", "'");
            String operator = matcher.group(1);
            if (operator == null) {
                values.add(text);
            } else if (operator.startsWith("~~") || operator.endsWith("e") || operator.endsWith("E")) {
                values.add(text.replace("%", "x").replace("_", "y"));
                values.add(text.replace("%", "").replace("_", "z"));
            } else {
                values.addAll(RegexExample.of(text, 8));
            }
        }
        if (expression.contains("length")) {
            numbers(expression, false).forEach(length -> sized(length, values));
        }
        values.addAll(COMMON);
        return List.copyOf(values);
    }

    private static void sized(String length, Set<String> values) {
        BigDecimal size = new BigDecimal(length);
        if (size.signum() > 0 && size.compareTo(BigDecimal.valueOf(LONGEST)) <= 0) {
            values.add(TextValues.filled("Size by size ", size.intValue(), "Z"));
            values.add(TextValues.filled("abcdefghij", size.intValue(), "y"));
            values.add(TextValues.filled("0123456789", size.intValue(), "7"));
        }
    }

    private static List<String> bytes(String expression) {
        return numbers(expression, false).stream()
                .filter(length -> length.matches("\\d{1,3}"))
                .flatMap(length -> Stream.of("00ff", "c3a4").map(pair -> pair.repeat(Integer.parseInt(length))))
                .map(digits -> "\\x" + digits.substring(0, digits.length() / 2))
                .toList();
    }

    private static List<String> numbers(String expression, boolean fractions) {
        Set<String> values = new LinkedHashSet<>();
        Matcher matcher = NUMBER.matcher(expression.replaceAll("'(-?[\\d.]+)'", "$1"));
        while (matcher.find()) {
            BigDecimal number = new BigDecimal(matcher.group());
            if (!fractions && number.stripTrailingZeros().scale() > 0) {
                number = number.setScale(0, RoundingMode.FLOOR);
            }
            List<String> steps = fractions
                    ? List.of("0", "0.5", "-0.5", "1", "-1", "0.01", "-0.01")
                    : List.of("0", "1", "-1", "2", "-2", "3", "4", "5", "6", "7");
            for (String step : steps) {
                values.add(number.add(new BigDecimal(step)).toPlainString());
            }
        }
        return List.copyOf(values);
    }

    private static List<String> times(String expression, String type) {
        Set<String> values = new LinkedHashSet<>();
        for (String text : quoted(expression)) {
            for (long days : new long[] {0, 1, -1, 2, 3, 10}) {
                try {
                    values.add(moved(text, type, days));
                } catch (DateTimeParseException e) {
                    break; // Another kind of text.
                }
            }
        }
        // A number may be a year, for a condition on a part of the date.
        Matcher year = YEAR.matcher(expression);
        while (year.find()) {
            values.add(year.group() + (type.equals("date") ? "-06-15" : "-06-15 12:00:00+00"));
        }
        return List.copyOf(values);
    }

    private static String moved(String text, String type, long days) {
        return switch (type) {
            case "date" -> LocalDate.parse(text).plusDays(days).toString();
            case "timestamp" -> LocalDateTime.parse(text, NAIVE).plusDays(days).format(NAIVE);
            default -> OffsetDateTime.parse(text, ZONED).plusDays(days).format(ZONED);
        };
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An object with all the keys, with texts and with numbers as values, for the conditions that ask for keys. */
    private static List<String> objects(String expression) {
        List<String> keys = quoted(expression).stream()
                .filter(key -> key.matches("\\w+"))
                .distinct()
                .toList();
        List<String> values = new ArrayList<>();
        for (String value : List.of("\"x\"", "1", "[]", "{}", "true")) {
            List<String> members =
                    keys.stream().map(key -> "\"" + key + "\": " + value).toList();
            values.add("{" + String.join(", ", members) + "}");
        }
        values.addAll(List.of("[]", "[1, \"a\"]", "\"text\"", "1"));
        return values;
    }

    private static List<String> quoted(String expression) {
        List<String> texts = new ArrayList<>();
        Matcher matcher = TEXT.matcher(expression);
        while (matcher.find()) {
            texts.add(matcher.group(2).replace("''", "'"));
        }
        return texts;
    }
}
