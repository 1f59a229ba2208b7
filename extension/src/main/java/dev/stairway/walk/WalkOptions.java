package dev.stairway.walk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a walk is to be done.
 *
 * @param only the revisions to examine, the others are just applied; empty for all
 * @param keep whether the database of a revision that failed is kept for somebody to look at
 * @param data whether the tables are filled with rows, to see what becomes of them
 * @param declarations what the owners of the history say of it
 * @param rows rows that they declare, in the order in which those of one revision are written
 * @param setup what databases have before the first revision that is examined
 * @param ways ways to run the whole history that are compared, too
 * @param trace whether each leg tells what the server did
 * @param since what is new in the history, and therefore examined
 */
public record WalkOptions(
        Set<String> only,
        boolean keep,
        boolean data,
        Declarations declarations,
        List<DeclaredRows> rows,
        Setup setup,
        OtherWays ways,
        boolean trace,
        Since since) {

    public WalkOptions {
        only = Set.copyOf(only);
        Objects.requireNonNull(declarations, "declarations");
        rows = List.copyOf(rows);
        Objects.requireNonNull(setup, "setup");
        Objects.requireNonNull(ways, "ways");
        Objects.requireNonNull(since, "since");
    }

    /** With traces, of the whole history. */
    public WalkOptions(
            Set<String> only,
            boolean keep,
            boolean data,
            Declarations declarations,
            List<DeclaredRows> rows,
            Setup setup,
            OtherWays ways) {
        this(only, keep, data, declarations, rows, setup, ways, true, Since.THE_BEGINNING);
    }

    /** Without declared rows, setup and other ways. */
    public WalkOptions(Set<String> only, boolean keep, boolean data, Declarations declarations) {
        this(only, keep, data, declarations, List.of(), Setup.none(), OtherWays.NONE);
    }

    /** Every revision, with rows, nothing kept, nothing declared. */
    public static WalkOptions defaults() {
        return new WalkOptions(Set.of(), false, true, Declarations.none());
    }

    /** The same, without looking at rows. */
    public WalkOptions withoutData() {
        return new WalkOptions(only, keep, false, declarations, rows, setup, ways, trace, since);
    }

    /** The same, with these declared rows. */
    public WalkOptions withRows(List<DeclaredRows> declared) {
        return new WalkOptions(only, keep, data, declarations, declared, setup, ways, trace, since);
    }

    /** The same, with this setup. */
    public WalkOptions withSetup(Setup declared) {
        return new WalkOptions(only, keep, data, declarations, rows, declared, ways, trace, since);
    }

    /** The same, with these ways. */
    public WalkOptions withWays(OtherWays asked) {
        return new WalkOptions(only, keep, data, declarations, rows, setup, asked, trace, since);
    }

    /** The same, without traces. */
    public WalkOptions withoutTrace() {
        return new WalkOptions(only, keep, data, declarations, rows, setup, ways, false, since);
    }

    /** The same for what is new. */
    public WalkOptions withSince(Since asked) {
        return new WalkOptions(only, keep, data, declarations, rows, setup, ways, trace, asked);
    }

    /** Whether a revision is to be examined. */
    public boolean examines(String revision) {
        return (only.isEmpty() || only.contains(revision)) && since.examines(revision);
    }

    /** Why a revision is not to be examined, in one line. */
    public String whyNot(String revision) {
        return since.examines(revision) ? "it is not among the revisions of stairway.only" : since.reason();
    }

    /** Why there is no revision to examine in a history that has some, in one line. */
    public String nothing() {
        return since.named() != null && since.fresh().isEmpty()
                ? "no revision is new since " + since.named()
                : "none of these revisions is named in stairway.only";
    }

    /** The identifiers of the revisions that are there when the walk begins, and stay. */
    Set<String> staying() {
        return Stream.concat(setup.stamped().stream(), since.before().stream()).collect(Collectors.toSet());
    }
}
