package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.verdict.Finding;
import dev.stairway.verdict.FindingText;
import dev.stairway.verdict.HistoryFindings;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a history. */
public final class MigrationHistoryAssert extends AbstractAssert<MigrationHistoryAssert, MigrationHistory> {

    MigrationHistoryAssert(MigrationHistory actual) {
        super(actual, MigrationHistoryAssert.class);
    }

    /** Fails when the history is empty or has several heads. */
    public MigrationHistoryAssert isSound() {
        isNotNull();
        var findings = HistoryFindings.ofHistory(actual);
        if (!findings.isEmpty()) {
            failWithMessage("%s", findings.stream().map(this::text).collect(Collectors.joining("\n\n")));
        }
        return this;
    }

    private String text(Finding finding) {
        return FindingText.of(finding, actual.toString(), "");
    }
}
