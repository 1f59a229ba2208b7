package dev.stairway.walk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database has before the first revision that is examined: what operators and applications make, and where the
 * history is taken up.
 *
 * @param steps done in this order, each seeing what those before it did; may be empty
 * @param taken where the history is taken up, or null when it starts at its beginning
 */
public record Setup(List<SetupStep> steps, @Nullable Baseline taken) {

    public Setup {
        steps = List.copyOf(steps);
    }

    /** Nothing: an empty database. */
    public static Setup none() {
        return new Setup(List.of(), null);
    }

    /** Whether databases are empty. */
    public boolean isEmpty() {
        return steps.isEmpty() && taken == null;
    }

    /** Where the history is taken up; empty when it starts at its beginning. */
    public Optional<Baseline> baseline() {
        return Optional.ofNullable(taken);
    }

    /** The identifiers of the revisions that count as applied and are not examined; empty for none. */
    public Set<String> stamped() {
        return baseline().map(Baseline::revisions).orElse(Set.of());
    }
}
