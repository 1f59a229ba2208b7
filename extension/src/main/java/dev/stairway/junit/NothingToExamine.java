package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.verdict.FindingText;
import dev.stairway.verdict.HistoryFindings;
import dev.stairway.walk.WalkOptions;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/** Stands for the tests of a history without any revision to examine: red when it has none, aborted by choice. */
record NothingToExamine(MigrationHistory history, WalkOptions options) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int index) {
        return "no revision to examine";
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        BeforeEachCallback refusal = context -> {
            if (history.isEmpty()) {
                throw new AssertionError(
                        FindingText.of(HistoryFindings.ofHistory(history).get(0), history.toString(), ""));
            }
            throw new TestAbortedException("not examined: " + options.nothing());
        };
        return List.of(refusal);
    }
}
