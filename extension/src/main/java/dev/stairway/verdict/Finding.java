package dev.stairway.verdict;

import java.util.List;
import java.util.Objects;

/**
 * Something that was found, with what has to be known about it.
 *
 * @param code what kind of thing it is
 * @param headline what happened, in one line that names the step
 * @param facts the details, one line each; may be empty
 * @param remedy the next move, in one line
 */
public record Finding(FindingCode code, String headline, List<String> facts, String remedy) {

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(remedy, "remedy");
        facts = List.copyOf(facts);
    }

    /** The code and the headline. */
    @Override
    public String toString() {
        return code + " " + headline;
    }
}
