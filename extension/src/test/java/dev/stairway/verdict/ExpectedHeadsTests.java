package dev.stairway.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.history.ExpectedHeads;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several heads are a finding unless they are declared; a declaration that is not true is one, too. */
class ExpectedHeadsTests {

    /** Two bases; the first has two heads, the second, labelled, has one that depends on the first. */
    private static final MigrationHistory THREE = MigrationHistory.of(List.of(
            revision("a1", List.of(), List.of(), List.of()),
            revision("a2", List.of("a1"), List.of(), List.of()),
            revision("a3", List.of("a1"), List.of(), List.of()),
            revision("x1", List.of(), List.of(), List.of("extra")),
            revision("x2", List.of("x1"), List.of("a2"), List.of())));

    @Test
    void undeclared() {
        assertThat(text(ExpectedHeads.ONE)).isEqualTo("""
                the history has 3 heads
                a2
                a3
                x2
                merge them: alembic merge -m "merge" a2 a3 x2, or declare those that are meant: @Alembic(heads = 3)""");
    }

    @Test
    void as_many_as_declared() {
        assertThat(text(ExpectedHeads.of(3))).isEmpty();
        assertThat(text(ExpectedHeads.on(List.of("a2", "a3", "extra")))).isEmpty();
    }

    @Test
    void more_than_declared() {
        assertThat(text(ExpectedHeads.of(2))).startsWith("the history has 3 heads, and 2 declared\na2\n");
    }

    @Test
    void fewer_than_declared() {
        assertThat(text(ExpectedHeads.of(4))).isEqualTo("""
                the history has 3 heads, and 4 declared
                a2
                a3
                x2
                correct what is declared: @Alembic(heads) or @Alembic(branches)""");
    }

    @Test
    void not_one_on_each_branch_that_is_named() {
        assertThat(text(ExpectedHeads.on(List.of("a1", "other", "a2")))).startsWith("""
                the history has 3 heads, but not on the declared branches
                2 heads on branch a1: a2, a3
                no head on branch other
                on no branch that is named: x2
                """);
    }

    @Test
    void what_no_history_can_have_cannot_be_declared() {
        assertThatThrownBy(() -> ExpectedHeads.of(0))
                .hasMessage("a history with revisions has at least one head, not 0");
        assertThatThrownBy(() -> ExpectedHeads.on(List.of("a", "a"))).hasMessage("a branch is named twice in [a, a]");
    }

    @Test
    void a_long_history_is_followed_to_its_base() {
        List<Revision> revisions = new java.util.ArrayList<>();
        for (int number = 0; number < 20_000; number++) {
            List<String> parents = number == 0 ? List.of() : List.of("r" + (number - 1));
            revisions.add(revision("r" + number, parents, List.of(), List.of()));
        }
        assertThat(MigrationHistory.of(revisions).upTo("r19999")).hasSize(20_000);
    }

    private static String text(ExpectedHeads expected) {
        return HistoryFindings.ofHistory(THREE.expecting(expected)).stream()
                .map(finding ->
                        finding.headline() + "\n" + String.join("\n", finding.facts()) + "\n" + finding.remedy())
                .findFirst()
                .orElse("");
    }

    private static Revision revision(String id, List<String> parents, List<String> dependsOn, List<String> labels) {
        return new Revision(id, parents, dependsOn, labels, "", "");
    }
}
