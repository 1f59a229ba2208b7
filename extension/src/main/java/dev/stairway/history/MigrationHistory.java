package dev.stairway.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of a project in the tool's own upgrade order: a directed acyclic graph, linear in the simplest case.
 *
 * <p>Pure and immutable; equal when the revisions are equal and in the same order, and the same heads are expected.
 */
public final class MigrationHistory {

    private final Map<String, Revision> revisions;
    private final ExpectedHeads expectedHeads;

    private MigrationHistory(Map<String, Revision> revisions, ExpectedHeads expectedHeads) {
        this.revisions = revisions;
        this.expectedHeads = expectedHeads;
    }

    /**
     * A history of these revisions.
     *
     * @param revisions in upgrade order: each after all that it comes after or depends on; may be empty
     * @throws IllegalArgumentException when an identifier stands twice, a parent is unknown, or the order is none
     */
    public static MigrationHistory of(List<Revision> revisions) {
        Map<String, Revision> byId = new LinkedHashMap<>();
        for (Revision revision : revisions) {
            for (String earlier : before(revision).toList()) {
                if (!byId.containsKey(earlier)) {
                    throw new IllegalArgumentException("revision " + revision.id() + " comes after " + earlier
                            + ", which is unknown or listed later");
                }
            }
            if (byId.put(revision.id(), revision) != null) {
                throw new IllegalArgumentException("revision " + revision.id() + " is there twice");
            }
        }
        return new MigrationHistory(byId, ExpectedHeads.ONE);
    }

    /** The same history, whose owners expect these heads. */
    public MigrationHistory expecting(ExpectedHeads heads) {
        return new MigrationHistory(revisions, heads);
    }

    /** The heads that its owners expect; one unless they say something else. */
    public ExpectedHeads expectedHeads() {
        return expectedHeads;
    }

    /** All revisions in upgrade order; unmodifiable, empty when there is none. */
    public List<Revision> revisions() {
        return List.copyOf(revisions.values());
    }

    /** Whether there is no revision at all. */
    public boolean isEmpty() {
        return revisions.isEmpty();
    }

    /** The revision with exactly this identifier. */
    public Optional<Revision> find(String id) {
        return Optional.ofNullable(revisions.get(id));
    }

    /** The revisions that nothing comes after, in upgrade order; one unless its owners mean several. */
    public List<Revision> heads() {
        Set<String> followed = new LinkedHashSet<>();
        revisions.values().forEach(revision -> followed.addAll(revision.parents()));
        return revisions.values().stream()
                .filter(revision -> !followed.contains(revision.id()))
                .toList();
    }

    /** The revisions that come after nothing, in upgrade order. */
    public List<Revision> bases() {
        return revisions.values().stream().filter(Revision::isBase).toList();
    }

    /** All revisions that {@code id} needs, itself included, in upgrade order; empty when it is unknown. */
    public List<Revision> upTo(String id) {
        return reachable(id, MigrationHistory::before);
    }

    /** All revisions that {@code id} comes after on its own branch, itself included, in upgrade order; empty when it is unknown. */
    public List<Revision> lineage(String id) {
        return reachable(id, revision -> revision.parents().stream());
    }

    private List<Revision> reachable(String id, Function<Revision, Stream<String>> earlier) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            Revision revision = revisions.get(open.pop());
            if (revision != null && reached.add(revision.id())) {
                earlier.apply(revision).forEach(open::push);
            }
        }
        return revisions.values().stream()
                .filter(revision -> reached.contains(revision.id()))
                .toList();
    }

    private static Stream<String> before(Revision revision) {
        return Stream.concat(revision.parents().stream(), revision.dependsOn().stream());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MigrationHistory that
                && revisions().equals(that.revisions())
                && expectedHeads.equals(that.expectedHeads);
    }

    @Override
    public int hashCode() {
        return revisions().hashCode();
    }

    /** {@code 14 revisions, head cd5a73ea91db}; {@code no revisions}. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "no revisions";
        }
        List<Revision> heads = heads();
        return revisions.size()
                + (revisions.size() == 1 ? " revision" : " revisions")
                + (heads.size() == 1 ? ", head " : ", heads ")
                + String.join(", ", heads.stream().map(Revision::id).toList());
    }
}
