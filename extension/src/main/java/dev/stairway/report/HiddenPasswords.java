package dev.stairway.report;

import java.util.regex.Pattern;

/**
 * Text of the project without the passwords in it.
 *
 * <p>Those that Stairway itself knows are hidden where they come from. What is left is in the project's own SQL and
 * messages: a role's password, that of a user mapping, one in a URL.
 */
final class HiddenPasswords {

    private static final String HIDDEN = "***";
    private static final Pattern URL = Pattern.compile("(://[^\\s/@:'\"]*:)[^\\s/@'\"]+@");
    private static final Pattern QUOTED =
            Pattern.compile("(?i)(passw(?:or)?d['\"]?\\s*(?:[=:]|\\bas\\b)?\\s*E?)'(?:[^']|'')*'");
    private static final Pattern WORD = Pattern.compile("(?i)(passw(?:or)?d=)[^\\s&'\",;)]+");

    private HiddenPasswords() {}

    static String in(String text) {
        if (!text.contains("://") && !mentions(text)) {
            return text;
        }
        String shown = URL.matcher(text).replaceAll("$1" + HIDDEN + "@");
        shown = QUOTED.matcher(shown).replaceAll("$1'" + HIDDEN + "'");
        return WORD.matcher(shown).replaceAll("$1" + HIDDEN);
    }

    private static boolean mentions(String text) {
        for (int i = text.length() - 5; i >= 0; i--) {
            if (text.regionMatches(true, i, "passw", 0, 5)) {
                return true;
            }
        }
        return false;
    }
}
