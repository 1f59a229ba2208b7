package dev.stairway.report.page;

import java.util.List;
import java.util.function.Function;

/** A number of characters that a page may still have. */
final class Budget {

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
