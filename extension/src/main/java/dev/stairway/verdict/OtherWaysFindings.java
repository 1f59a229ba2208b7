package dev.stairway.verdict;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.tool.ToolFailure;
import dev.stairway.walk.Leg;
import dev.stairway.walk.OfflineWalk;
import dev.stairway.walk.OtherSchemaWalk;
import dev.stairway.walk.State;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WholeHistoryWalk;
import java.util.ArrayList;
import java.util.List;

/**
 * How the whole history fails or differs in the ways that were asked for: a pure function of the walk.
 *
 * <p>Each is held against the tool's own single commands; where those fail themselves, that is told once, by {@link
 * HistoryFindings}.
 */
public final class OtherWaysFindings {

    private static final String SAME_NAMES = "leave the schema out of names, or take it from a setting";

    private final WholeHistoryWalk usual;
    private final List<Finding> findings = new ArrayList<>();

    private OtherWaysFindings(WholeHistoryWalk usual) {
        this.usual = usual;
    }

    /** The findings; empty when no other way was asked for. */
    public static List<Finding> of(Walk walk) {
        OtherWaysFindings found = new OtherWaysFindings(walk.wholeHistory());
        walk.otherWays().offline().ifPresent(found::offline);
        walk.otherWays().otherSchema().ifPresent(found::otherSchema);
        return List.copyOf(found.findings);
    }

    private void offline(OfflineWalk walk) {
        for (OfflineWalk.Run run : walk.runs()) {
            usual.after(run.leg())
                    .ifPresent(state -> run.failure()
                            .ifPresentOrElse(failure -> offlineFails(run, failure), () -> offlineDiffers(run, state)));
        }
    }

    private void offlineFails(OfflineWalk.Run run, ToolFailure failure) {
        List<String> facts = RevisionFindings.lines(failure);
        if (run.written()) {
            add(
                    FindingCode.OFFLINE_FAILS,
                    "the SQL of " + way(run.leg()) + " fails when it is executed",
                    facts,
                    "make what is written offline complete SQL, with literal_binds=True and without prints");
        } else {
            add(
                    FindingCode.OFFLINE_NOT_WRITTEN,
                    "the SQL of " + way(run.leg()) + " cannot be written without a database",
                    facts,
                    "do in SQL what the migration reads the database for, or do not ask for offline SQL");
        }
    }

    private void offlineDiffers(OfflineWalk.Run run, State state) {
        SchemaDiff diff = SchemaDiff.between(state.schema(), run.state().schema());
        if (!diff.isEquivalent()) {
            add(
                    FindingCode.OFFLINE_DIFFERS,
                    "the SQL of " + way(run.leg()) + " makes another schema than the command",
                    diff.render().lines().toList(),
                    "look for what only one of them does: what depends on rows, on offline mode or on the driver");
        }
    }

    private void otherSchema(OtherSchemaWalk walk) {
        for (WholeHistoryWalk.Run run : walk.whole().runs()) {
            if (run.leg() != Leg.UP_AGAIN) {
                usual.after(run.leg()).ifPresent(state -> otherSchema(walk, run, state));
            }
        }
    }

    private void otherSchema(OtherSchemaWalk walk, WholeHistoryWalk.Run run, State state) {
        if (run.failure().isPresent()) {
            add(
                    FindingCode.OTHER_SCHEMA_FAILS,
                    way(run.leg()) + " fails where names lead to another schema than public",
                    RevisionFindings.lines(run.failure().get()),
                    SAME_NAMES);
            return;
        }
        List<String> facts = new OtherSchema(walk.start(), state, run.state()).differences();
        if (!facts.isEmpty()) {
            add(
                    FindingCode.OTHER_SCHEMA_DIFFERS,
                    way(run.leg()) + " does something else where names lead to another schema than public",
                    facts,
                    SAME_NAMES);
        }
    }

    private static String way(Leg leg) {
        return leg == Leg.DOWN ? "head → base" : "base → head";
    }

    private void add(FindingCode code, String headline, List<String> facts, String remedy) {
        findings.add(new Finding(code, headline, facts, remedy));
    }
}
