package dev.stairway.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What the owners of a history say of its heads: how many there are, or which branches each have one.
 *
 * @param count how many heads are meant; at least one
 * @param branches branch labels or revisions in full, each with exactly one head; empty when only the number is said
 */
public record ExpectedHeads(int count, List<String> branches) {

    /** One head, as nearly every history has. */
    public static final ExpectedHeads ONE = new ExpectedHeads(1, List.of());

    /** @throws IllegalArgumentException when no head at all is meant, or a branch is named twice */
    public ExpectedHeads {
        branches = List.copyOf(branches);
        if (count < 1) {
            throw new IllegalArgumentException("a history with revisions has at least one head, not " + count);
        }
        if (branches.stream().distinct().count() < branches.size()) {
            throw new IllegalArgumentException("a branch is named twice in " + branches);
        }
    }

    /** So many heads, wherever they are. */
    public static ExpectedHeads of(int count) {
        return new ExpectedHeads(count, List.of());
    }

    /** One head on each of these branches, and no other; at least one branch. */
    public static ExpectedHeads on(List<String> branches) {
        return new ExpectedHeads(branches.size(), branches);
    }

    /** What the history has against it, in one line each; empty when its heads are the expected ones. */
    public List<String> against(MigrationHistory history) {
        List<Revision> heads = history.heads();
        if (branches.isEmpty()) {
            return heads.size() == count
                    ? List.of()
                    : heads.stream().map(Revision::toString).toList();
        }
        List<String> problems = new ArrayList<>();
        for (String branch : branches) {
            List<Revision> here =
                    heads.stream().filter(head -> on(branch, head, history)).toList();
            if (here.size() != 1) {
                problems.add(
                        (here.isEmpty() ? "no head" : here.size() + " heads") + " on branch " + branch + listed(here));
            }
        }
        heads.stream()
                .filter(head -> branches.stream().noneMatch(branch -> on(branch, head, history)))
                .forEach(head -> problems.add("on no branch that is named: " + head));
        return problems;
    }

    private static boolean on(String branch, Revision head, MigrationHistory history) {
        return history.lineage(head.id()).stream()
                .anyMatch(revision ->
                        revision.id().equals(branch) || revision.labels().contains(branch));
    }

    private static String listed(List<Revision> heads) {
        return heads.isEmpty()
                ? ""
                : ": "
                        + String.join(
                                ", ", heads.stream().map(Revision::toString).toList());
    }
}
