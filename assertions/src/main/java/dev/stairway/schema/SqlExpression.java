package dev.stairway.schema;

import java.util.regex.Pattern;

/**
 * An SQL expression, compared by what was written and not by how the server likes to print it.
 *
 * <p>Spaces and parentheses around the whole mean nothing. Casts that the server adds ({@code 'a'::text}) mean nothing
 * when the other side has none at all. Everything else is compared as it stands, letter case included.
 *
 * @param text the expression as it was written
 */
public record SqlExpression(String text) {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String NAME = "(\"[^\"]+\"|\\w+)";
    private static final String CAST =
            "::" + NAME + "(\\." + NAME + ")?" + "( varying| precision| with(out)? time zone)?(\\([\\d,]+\\))?(\\[])*";
    private static final Pattern CAST_NAME = Pattern.compile("(?<![\\w\"])\\(([\\w.\"]+)\\)" + CAST);
    private static final Pattern ANY_CAST = Pattern.compile(CAST);

    /** Whether both are the same expression. */
    public boolean means(String other) {
        String mine = bare(text);
        String theirs = bare(other);
        return mine.equals(theirs)
                || (!theirs.contains("::") && withoutCasts(mine).equals(theirs))
                || (!mine.contains("::") && withoutCasts(theirs).equals(mine));
    }

    private static String withoutCasts(String expression) {
        return bare(
                ANY_CAST.matcher(CAST_NAME.matcher(expression).replaceAll("$1")).replaceAll(""));
    }

    private static String bare(String expression) {
        String rest = SPACES.matcher(expression.strip()).replaceAll(" ");
        while (isEnclosed(rest)) {
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        return rest;
    }

    private static boolean isEnclosed(String expression) {
        if (!expression.startsWith("(") || !expression.endsWith(")")) {
            return false;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < expression.length() - 1; i++) {
            char c = expression.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
