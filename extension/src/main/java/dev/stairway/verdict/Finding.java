package dev.stairway.verdict;

import dev.stairway.history.VisibleText;
import java.util.List;
import java.util.Objects;

/**
 * Something that was found, with what has to be known about it.
 *
 * @param code what kind of thing it is
 * @param headline what happened, in one line that names the step
 * @param facts the details, one line each, control characters written as escapes, long ones cut; may be empty
 * @param remedy the next move, in one line
 */
public record Finding(FindingCode code, String headline, List<String> facts, String remedy) {

    private static final int LONGEST = 500;

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(remedy, "remedy");
        facts = facts.stream().map(Finding::readable).toList();
    }

    /** What a migration or a server printed may be long, and may hold what moves a terminal's cursor. */
    private static String readable(String fact) {
        String visible = VisibleText.of(fact).replace("\n", "\\u{a}");
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST - 1) + "…";
    }

    /** The code and the headline. */
    @Override
    public String toString() {
        return code + " " + headline;
    }
}
