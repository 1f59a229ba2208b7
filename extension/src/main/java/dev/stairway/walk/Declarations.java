package dev.stairway.walk;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the owners of a history say of it, to be held against what is seen.
 *
 * @param irreversible the revisions that are known to be irreversible, each with the reason
 * @param strict whether a note counts as an error
 * @param rollOut what they say of how it is rolled out
 */
public record Declarations(Map<String, String> irreversible, boolean strict, RollOutRules rollOut) {

    public Declarations {
        irreversible = java.util.Collections.unmodifiableMap(new TreeMap<>(irreversible));
    }

    /** Without anything about rolling out. */
    public Declarations(Map<String, String> irreversible, boolean strict) {
        this(irreversible, strict, RollOutRules.none());
    }

    /** Nothing is declared, and notes are notes. */
    public static Declarations none() {
        return new Declarations(Map.of(), false);
    }

    /** Why a revision is declared irreversible; empty when it is not. */
    public Optional<String> becauseOf(String revision) {
        return Optional.ofNullable(irreversible.get(revision));
    }
}
