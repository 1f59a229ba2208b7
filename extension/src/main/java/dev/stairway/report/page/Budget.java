package dev.stairway.report.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** How much a page may still have: characters, or bytes where it is weighed. */
final class Budget {

    /** What is shown where there is no room left. */
    private static final int LEAST = 60;

    private int left;

    Budget(int characters) {
        this.left = characters;
    }

    /** Takes the characters of a text, when there are as many left. */
    boolean take(String text) {
        return take(text.length());
    }

    /** Takes so many characters, when there are as many left. */
    boolean take(int characters) {
        if (characters > left) {
            return false;
        }
        left -= characters;
        return true;
    }

    /** A text in so many characters at most, and in few where there is no room for more. */
    String shown(String text, int most) {
        String cut = MarkdownText.cut(text, most);
        return take(weight(cut)) ? cut : MarkdownText.cut(text, LEAST);
    }

    /** The bytes that a text takes on a page of HTML: some characters are escaped six-fold. */
    static int weight(String text) {
        long escaped =
                text.chars().filter(sign -> "<>&\"'`=/".indexOf(sign) >= 0).count();
        return (int) (text.getBytes(StandardCharsets.UTF_8).length + 5 * escaped);
    }

    /**
     * Adds the parts that there is room for, the first ones first, and says how many are left out.
     *
     * @param rest what is said of those that are left out, from their number; not counted
     */
    void fill(StringBuilder page, List<String> parts, Function<Integer, String> rest) {
        for (int i = 0; i < parts.size(); i++) {
            if (!take(parts.get(i))) {
                page.append(rest.apply(parts.size() - i));
                return;
            }
            page.append(parts.get(i));
        }
    }
}
