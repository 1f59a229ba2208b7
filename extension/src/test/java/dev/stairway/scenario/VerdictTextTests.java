package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.history.Revision;
import dev.stairway.verdict.Finding;
import dev.stairway.verdict.FindingCode;
import dev.stairway.verdict.Reversibility;
import dev.stairway.verdict.RevisionVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison that the scenarios rely on is red for everything that it has to be red for. */
class VerdictTextTests {

    private static final String EXPECTED = """
            DRIFTS
            SW102
              + index  public.ix
              + type   public.task""";

    @Test
    void equal_findings_are_equal() {
        assertThat(VerdictText.of(drifts("+ index  public.ix", "+ type   public.task")))
                .isEqualTo(EXPECTED);
    }

    @Test
    void a_missing_object_is_red() {
        assertRed(drifts("+ index  public.ix"));
    }

    @Test
    void an_unexpected_object_is_red() {
        assertRed(drifts("+ index  public.ix", "+ type   public.task", "- view   public.v"));
    }

    @Test
    void another_object_is_red() {
        assertRed(drifts("+ index  public.iy", "+ type   public.task"));
    }

    @Test
    void a_missing_finding_is_red() {
        assertRed(verdict(Reversibility.DRIFTS, List.of()));
    }

    @Test
    void an_unexpected_finding_is_red() {
        Finding expected = found(FindingCode.DOWNGRADE_DRIFTS, "+ index  public.ix", "+ type   public.task");
        assertRed(verdict(Reversibility.DRIFTS, List.of(expected, found(FindingCode.COLUMN_ORDER))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVERSIBLE", "NOT_REPEATABLE", "DECLARED_IRREVERSIBLE"})
    void another_verdict_is_red(Reversibility other) {
        assertRed(verdict(
                other, drifts("+ index  public.ix", "+ type   public.task").findings()));
    }

    @Test
    void a_file_with_a_misspelled_heading_is_refused() {
        assertThatThrownBy(
                        () -> ScenarioFile.parse("left", "index", "What it is.\n\nfinds:\n    OK\nhealty downgrade:\n"))
                .hasMessage("left/index: unknown or second 'healty downgrade:\n'");
    }

    private static void assertRed(RevisionVerdict verdict) {
        assertThatThrownBy(() -> assertThat(VerdictText.of(verdict)).isEqualTo(EXPECTED))
                .isInstanceOf(AssertionError.class);
    }

    private static RevisionVerdict drifts(String... facts) {
        return verdict(Reversibility.DRIFTS, List.of(found(FindingCode.DOWNGRADE_DRIFTS, facts)));
    }

    private static Finding found(FindingCode code, String... facts) {
        return new Finding(code, "headline", List.of(facts), "remedy");
    }

    private static RevisionVerdict verdict(Reversibility reversibility, List<Finding> findings) {
        Revision revision = new Revision("a1", List.of(), List.of(), List.of(), "", "");
        return new RevisionVerdict(revision, reversibility, findings, "");
    }
}
