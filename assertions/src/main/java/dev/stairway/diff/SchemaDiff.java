package dev.stairway.diff;

import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All differences between two schemas, in a fixed order: by kind, then by name, and for one name first what is gone, then
 * what changed, then what came.
 *
 * @param differences the differences, in any order when given; empty when the schemas are equal
 */
public record SchemaDiff(List<Difference> differences) {

    private static final List<Class<? extends Difference>> SORTS = List.of(
            Difference.Removed.class,
            Difference.Renamed.class,
            Difference.Changed.class,
            Difference.Reordered.class,
            Difference.Added.class);
    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::kind)
            .thenComparing(Difference::name)
            .thenComparing(difference -> SORTS.indexOf(difference.getClass()));

    public SchemaDiff {
        differences = differences.stream().sorted(ORDER).toList();
    }

    /** The differences that lead from the first schema to the second. */
    public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot after) {
        Pairing pairing = Pairing.of(before, after);
        ColumnOrder order = ColumnOrder.of(pairing.kept());
        List<Difference> found = new ArrayList<>();
        pairing.gone().forEach(object -> found.add(new Difference.Removed(object)));
        pairing.come().forEach(object -> found.add(new Difference.Added(object)));
        for (Pairing.Pair pair : pairing.kept()) {
            compare(pair.before(), pair.after(), found);
            order.compare(pair).ifPresent(found::add);
        }
        return new SchemaDiff(found);
    }

    private static void compare(SchemaObject before, SchemaObject after, List<Difference> found) {
        List<PropertyChange> changes =
                PropertyChange.between(before.definition(), after.definition(), ColumnOrder.toldApart(after.kind()));
        if (!before.name().equals(after.name())) {
            found.add(new Difference.Renamed(before, after, changes));
        } else if (!changes.isEmpty()) {
            found.add(new Difference.Changed(before, after, changes));
        }
    }

    /** Whether the schemas are equal in everything, the physical order of columns included. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** Whether the schemas are equal but for the physical order of columns. */
    public boolean isEquivalent() {
        return differences.stream().allMatch(Difference.Reordered.class::isInstance);
    }

    /**
     * The differences that a person wants to see first: without the parts of a table that is itself new or gone, and without
     * what only follows from a new name. Of a difference that is more than that, the rest is left.
     */
    public List<Difference> headlines() {
        return Headlines.of(differences);
    }

    /** The same differences seen from the second schema. */
    public SchemaDiff mirrored() {
        return new SchemaDiff(differences.stream().map(Difference::mirrored).toList());
    }

    /** The headlines as text, one line each; empty when there is no difference. See {@link DiffText}. */
    public String render() {
        return DiffText.render(headlines());
    }

    /** The lines of {@link #render()} in their parts; empty when there is no difference. */
    public List<DiffLine> lines() {
        return DiffText.lines(headlines());
    }

    @Override
    public String toString() {
        return isEmpty() ? "no difference" : render();
    }
}
