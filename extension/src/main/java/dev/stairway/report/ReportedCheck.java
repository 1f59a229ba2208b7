package dev.stairway.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the history as a whole in one respect.
 *
 * @param name what was looked at: {@code single commands}
 * @param status what it comes to
 * @param reason why it was not examined, or null when it was
 * @param findings what was found; may be empty
 */
public record ReportedCheck(
        String name, Status status, @Nullable String reason, List<ReportedFinding> findings) {

    /** What a check can come to. */
    public enum Status {
        /** Nothing was found. */
        AS_EXPECTED,
        /** Something was found, if only a note. */
        FINDINGS,
        /** It was not examined, or not to its end. */
        NOT_EXAMINED
    }

    public ReportedCheck {
        findings = List.copyOf(findings);
    }
}
