package dev.stairway.verdict;

import dev.stairway.diff.Difference;
import dev.stairway.diff.PropertyChange;
import dev.stairway.diff.SchemaDiff;
import dev.stairway.schema.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The versions of extensions among the differences of two schemas.
 *
 * <p>They are told apart from the others: most extensions have a way to the next version and none back, so no downgrade can
 * restore an earlier one, and a dump of the schema does not name it.
 */
final class ExtensionVersions {

    private static final String VERSION = "version";

    private ExtensionVersions() {}

    /** Just the changed versions. */
    static SchemaDiff in(SchemaDiff diff) {
        return keep(diff, ExtensionVersions::isVersion, difference -> false);
    }

    /** All differences but the changed versions; an extension that is new or gone is among them. */
    static SchemaDiff without(SchemaDiff diff) {
        return keep(diff, change -> !isVersion(change), difference -> true);
    }

    private static boolean isVersion(PropertyChange change) {
        return change.property().equals(VERSION);
    }

    private static SchemaDiff keep(SchemaDiff diff, Predicate<PropertyChange> changes, Predicate<Difference> others) {
        return new SchemaDiff(diff.differences().stream()
                .flatMap(difference ->
                        difference instanceof Difference.Changed changed && difference.kind() == ObjectKind.EXTENSION
                                ? keep(changed, changes).stream()
                                : Optional.of(difference).filter(others).stream())
                .toList());
    }

    private static Optional<Difference> keep(Difference.Changed changed, Predicate<PropertyChange> changes) {
        List<PropertyChange> kept = changed.changes().stream().filter(changes).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference.Changed(changed.before(), changed.after(), kept));
    }

    /** The statements that bring the first schema's versions back, where the extensions have such a way. */
    static String back(SchemaDiff versions) {
        return versions.differences().stream()
                .map(Difference.Changed.class::cast)
                .map(changed -> "alter extension " + changed.name() + " update to '"
                        + changed.before().definition().value(VERSION).orElse("") + "'")
                .collect(Collectors.joining("; "));
    }
}
