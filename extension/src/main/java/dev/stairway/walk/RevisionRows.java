package dev.stairway.walk;

import dev.stairway.data.DataDiff;
import dev.stairway.seed.SeedReport;
import dev.stairway.tool.ToolFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one revision on a database whose tables were filled with rows before its upgrade.
 *
 * @param seeded which tables had automatic rows, and why others had no row at all
 * @param rows how many rows there were before the upgrade, whoever wrote them
 * @param refused why the upgrade refused the first, more telling rows, so that others took their place: plain ones, or where it
 *     refused those, too, rows that were written after it and taken back by the downgrade; null when it did not
 * @param legs the legs that were gone, in their order; empty when the walk did not get here
 * @param change what the rows that were there before the upgrade are after the downgrade; null when that was not reached
 * @param late what the downgrade makes of rows that only the shape after the upgrade allows; empty when it allows no more
 *     than the shape before, or it was not looked at
 * @param unexamined why the revision was not examined with rows, or null when it was
 * @param missing declared rows that no later revision meets
 * @param stale the sequences that the upgrade or the downgrade set back behind the rows that were there
 */
public record RevisionRows(
        SeedReport seeded,
        long rows,
        @Nullable ToolFailure refused,
        List<RowLeg> legs,
        @Nullable DataDiff change,
        List<RowFate> late,
        @Nullable String unexamined,
        List<MissingRows> missing,
        List<StaleSequence> stale) {

    public RevisionRows {
        legs = List.copyOf(legs);
        late = List.copyOf(late);
        missing = List.copyOf(missing);
        stale = List.copyOf(stale);
    }

    /** Nothing was seen, for this reason. */
    static RevisionRows unexamined(String reason) {
        return new RevisionRows(SeedReport.empty(), 0, null, List.of(), null, List.of(), reason, List.of(), List.of());
    }

    RevisionRows with(RowLeg leg) {
        List<RowLeg> more = Stream.concat(legs.stream(), Stream.of(leg)).toList();
        return new RevisionRows(seeded, rows, refused, more, change, late, unexamined, missing, stale);
    }

    RevisionRows with(DataDiff seen) {
        return new RevisionRows(seeded, rows, refused, legs, seen, late, unexamined, missing, stale);
    }

    RevisionRows with(List<RowFate> fates) {
        return new RevisionRows(seeded, rows, refused, legs, change, fates, unexamined, missing, stale);
    }

    /** The same, with what is missing for later revisions. */
    RevisionRows without(List<MissingRows> declared) {
        return new RevisionRows(seeded, rows, refused, legs, change, late, unexamined, declared, stale);
    }

    /** The same, with more sequences that were set back. */
    RevisionRows withStale(List<StaleSequence> more) {
        List<StaleSequence> all = Stream.concat(stale.stream(), more.stream()).toList();
        return new RevisionRows(seeded, rows, refused, legs, change, late, unexamined, missing, all);
    }

    /** One leg as it went; empty when it could not be gone. */
    public Optional<RowLeg> leg(Leg leg) {
        return legs.stream().filter(run -> run.leg() == leg).findFirst();
    }

    /** The error that a leg ended with; empty when it ran to its end or was not gone. */
    public Optional<ToolFailure> failure(Leg leg) {
        return leg(leg).flatMap(RowLeg::failure);
    }

    /** Why the upgrade refused the first set of rows; empty when it did not. */
    public Optional<ToolFailure> refusal() {
        return Optional.ofNullable(refused);
    }

    /** What became of the rows that were there before the upgrade; empty when there was no complete downgrade. */
    public Optional<DataDiff> changed() {
        return Optional.ofNullable(change);
    }

    /** Why the revision was not examined with rows; empty when it was. */
    public Optional<String> whyUnexamined() {
        return Optional.ofNullable(unexamined);
    }
}
