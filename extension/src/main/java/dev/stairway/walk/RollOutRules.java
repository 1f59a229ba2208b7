package dev.stairway.walk;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the owners of a history say of how it is rolled out: which findings are errors, and which they accept.
 *
 * @param errors the numbers of the findings that are errors, {@code SW401}; empty when all are notes
 * @param accepted what they accept
 */
public record RollOutRules(Set<String> errors, List<Acceptance> accepted) {

    /**
     * One finding of one revision that its owners know of.
     *
     * @param code the number of the finding, {@code SW401}
     * @param revision the revision's identifier
     * @param because why, for reviewers
     */
    public record Acceptance(String code, String revision, String because) {}

    public RollOutRules {
        errors = Set.copyOf(errors);
        accepted = List.copyOf(accepted);
    }

    /** All findings are notes, and none is accepted. */
    public static RollOutRules none() {
        return new RollOutRules(Set.of(), List.of());
    }

    /** What is said of one revision. */
    public RollOutRules about(String revision) {
        return new RollOutRules(
                errors,
                accepted.stream()
                        .filter(acceptance -> acceptance.revision().equals(revision))
                        .toList());
    }

    /** Why a finding is accepted; empty when it is not. */
    public Optional<String> becauseOf(String code) {
        return accepted.stream()
                .filter(acceptance -> acceptance.code().equals(code))
                .map(Acceptance::because)
                .findFirst();
    }
}
