package dev.stairway.seed.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that a regular expression of the usual kind matches: literals, classes, groups, alternatives and repetitions. For anything
 * else the texts are merely attempts.
 */
final class RegexExample {

    private static final String LETTERS = "aZbYcXdWeVfUgT";

    private final String pattern;
    private final int variant;
    private int position;
    private int picks;

    private RegexExample(String pattern, int variant) {
        this.pattern = pattern;
        this.variant = variant;
    }

    /** Up to so many different texts. */
    static List<String> of(String pattern, int count) {
        Set<String> examples = new LinkedHashSet<>();
        for (int variant = 0; variant < count; variant++) {
            examples.add(new RegexExample(pattern, variant).alternatives());
        }
        return new ArrayList<>(examples);
    }

    private String alternatives() {
        List<String> branches = new ArrayList<>();
        branches.add(sequence());
        while (at('|')) {
            position++;
            branches.add(sequence());
        }
        return branches.get(variant % branches.size());
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (position < pattern.length() && !at('|') && !at(')')) {
            int start = position;
            String once = atom();
            int least = repetitions();
            int end = position;
            text.append(once);
            for (int i = 1; i < least; i++) {
                // Read again, so that each repetition may differ from the one before.
                position = start;
                text.append(atom());
            }
            position = end;
            if (least == 0) {
                text.setLength(text.length() - once.length());
            }
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(position++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> pick(LETTERS);
            case '(' -> group();
            case '[' -> pick(characters());
            case '\\' -> escape();
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", position)) {
            position += 2;
        }
        String text = alternatives();
        if (at(')')) {
            position++;
        }
        return text;
    }

    private String escape() {
        if (position >= pattern.length()) {
            return "\\";
        }
        char c = pattern.charAt(position++);
        return switch (c) {
            case 'd' -> pick("3917528");
            case 'w' -> pick(LETTERS);
            case 's' -> " ";
            case 'm', 'M', 'y', 'A', 'Z' -> "";
            default -> String.valueOf(c);
        };
    }

    /** The characters of a class, until its closing bracket. */
    private String characters() {
        boolean negated = at('^');
        if (negated) {
            position++;
        }
        StringBuilder all = new StringBuilder();
        for (int start = position; position < pattern.length() && (!at(']') || position == start); ) {
            if (pattern.startsWith("[:", position) && pattern.indexOf(":]", position) > 0) {
                int end = pattern.indexOf(":]", position);
                all.append(named(pattern.substring(position + 2, end)));
                position = end + 2;
            } else {
                range(all);
            }
        }
        position++;
        return negated ? without(all.toString()) : all.toString();
    }

    private void range(StringBuilder all) {
        char from = pattern.charAt(position++);
        if (from == '\\' && position < pattern.length()) {
            char escaped = pattern.charAt(position++);
            all.append(
                    escaped == 'd'
                            ? "0123456789"
                            : escaped == 'w' ? "abcXYZ019_" : escaped == 's' ? " " : escaped + "");
            return;
        }
        if (position + 1 < pattern.length() && at('-') && pattern.charAt(position + 1) != ']') {
            char to = pattern.charAt(position + 1);
            position += 2;
            for (char c = from; c <= to && c < from + 100; c++) {
                all.append(c);
            }
            return;
        }
        all.append(from);
    }

    private static String named(String name) {
        return switch (name) {
            case "digit", "xdigit" -> "0123456789";
            case "upper" -> "ABCXYZ";
            case "space", "blank" -> " ";
            case "punct" -> ".,;!";
            default -> "abcxyz";
        };
    }

    private static String without(String excluded) {
        StringBuilder rest = new StringBuilder();
        for (char c : "aZ09_x-Y".toCharArray()) {
            if (excluded.indexOf(c) < 0) {
                rest.append(c);
            }
        }
        return rest.length() == 0 ? "~" : rest.toString();
    }

    private String pick(String from) {
        if (from.isEmpty()) {
            return "";
        }
        int number = variant * 7 + picks++ * (1 + variant % 3);
        return String.valueOf(from.charAt(number % from.length()));
    }

    /** How often the atom before is to be written; moves behind the quantifier. */
    private int repetitions() {
        if (position >= pattern.length()) {
            return 1;
        }
        int times = switch (pattern.charAt(position)) {
            case '*' -> variant % 3;
            case '+' -> 1 + variant % 3;
            case '?' -> variant % 2;
            case '{' -> counted();
            default -> -1;
        };
        if (times < 0) {
            return 1;
        }
        position++;
        if (at('?')) {
            position++;
        }
        return times;
    }

    private int counted() {
        int end = pattern.indexOf('}', position);
        if (end < 0) {
            return -1;
        }
        String[] bounds = pattern.substring(position + 1, end).split(",", -1);
        position = end;
        int least = number(bounds[0], 0);
        if (bounds.length == 1) {
            return least;
        }
        int most = number(bounds[1], least + 3);
        return Math.min(Math.max(least, 1) + variant % 3, Math.max(most, least));
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : otherwise;
    }

    private boolean at(char c) {
        return position < pattern.length() && pattern.charAt(position) == c;
    }
}
