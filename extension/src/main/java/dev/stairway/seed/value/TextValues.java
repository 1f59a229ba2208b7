package dev.stairway.seed.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Texts: with other alphabets, blanks at both ends and quotes, and as long as the column allows where it says how long. Where it
 * does not they are short, because an upgrade may rightly limit them; identifiers look like those of many systems, 32 hexadecimal
 * digits, because an upgrade may rightly turn them into UUIDs; and plain ones are documents in JSON, because an upgrade may rightly read
 * them so.
 */
final class TextValues {

    private static final int LONGEST = 2000;
    private static final int HEX = 32;
    private static final int UUID_LENGTH = 36;

    /** Columns of texts that are shorter hold no documents. */
    private static final int LONG_ENOUGH = 255;

    private static final Pattern IDENTIFIER =
            Pattern.compile("(?i:(.*_)?(id|uuid|guid))|.*[a-z](Id|Uuid|Guid|ID|UUID)");

    private static final List<String> TELLING = List.of(
            "Größe, naïve, 漢字 🙂",
            "  blanks at both ends  ",
            "O'Reilly said \"yes\" \\ 100%",
            "plain text",
            "Zoë & Søren; ÄÖÜ ß",
            "UPPER lower");
    private static final List<String> PLAIN = List.of(
            "a, b - c", "  blanks at both ends  ", "O'Reilly said \"yes\" \\ 100%", "plain text", "UPPER lower");

    private TextValues() {}

    /** Values for a type of text; {@code limit} is the declared length in characters, -1 for none. */
    static List<String> of(Wish wish, int limit, boolean unicode) {
        Set<String> values = new LinkedHashSet<>();
        if (isIdentifier(wish)) {
            for (int i = 0; i < wish.count(); i++) {
                values.add(identifier(wish.place(), i, limit));
            }
            return List.copyOf(values);
        }
        if (wish.plain()) {
            for (int i = 0; i < wish.count(); i++) {
                values.add(limit < 0 || limit >= LONG_ENOUGH ? document(i) : numbered(i, limit));
            }
            return List.copyOf(values);
        }
        if (limit > 0) {
            String pattern = unicode ? "Größe 漢字 " : "Size by size ";
            values.add(filled(pattern, Math.min(limit, LONGEST), "Z"));
            values.add(filled("abcdefghij", Math.max(1, Math.min(limit, LONGEST) - 1), "y"));
        }
        (unicode ? TELLING : PLAIN).forEach(text -> values.add(cut(text, limit)));
        for (int i = 0; values.size() < wish.count() && i < 2 * wish.count(); i++) {
            values.add(numbered(i, limit));
        }
        return new ArrayList<>(values);
    }

    private static boolean isIdentifier(Wish wish) {
        return wish.key() || IDENTIFIER.matcher(wish.column()).matches();
    }

    private static String identifier(String place, int number, int limit) {
        UUID uuid = UUID.nameUUIDFromBytes((place + '/' + number).getBytes(StandardCharsets.UTF_8));
        if (limit == UUID_LENGTH) {
            return uuid.toString();
        }
        String hex = uuid.toString().replace("-", "");
        return limit < 0 || limit >= HEX ? hex : limit > 6 ? hex.substring(0, limit) : numbered(number, limit);
    }

    /** An object in JSON: a program that reads texts as documents takes it, and to all others it is a text like any. */
    private static String document(int number) {
        return "{\"text\": " + number + "}";
    }

    private static String numbered(int number, int limit) {
        if (limit < 0 || limit >= 8) {
            return "text " + number;
        }
        String digits = Integer.toString(number + 10, Character.MAX_RADIX);
        return digits.length() <= limit ? digits : digits.substring(digits.length() - limit);
    }

    /** A text of exactly that many characters; the last one is no blank, so that a cut shows. */
    static String filled(String pattern, int length, String last) {
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < length) {
            text.append(pattern);
        }
        return cut(text.toString(), length - 1) + last;
    }

    private static String cut(String text, int limit) {
        if (limit < 0 || text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, limit));
    }
}
