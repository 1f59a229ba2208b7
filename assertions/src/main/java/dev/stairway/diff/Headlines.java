package dev.stairway.diff;

import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The differences that a person wants to see first. */
final class Headlines {

    private final Set<QualifiedName> gone = new HashSet<>();
    private final Set<QualifiedName> come = new HashSet<>();
    private final Consequences consequences;

    private Headlines(List<Difference> differences) {
        consequences = new Consequences(new Renames(differences));
        for (Difference difference : differences) {
            if (difference instanceof Difference.Added) {
                come.add(difference.name());
            } else if (difference instanceof Difference.Removed) {
                gone.add(difference.name());
            }
        }
    }

    /** In the order of the differences. */
    static List<Difference> of(List<Difference> differences) {
        Headlines headlines = new Headlines(differences);
        return differences.stream()
                .filter(difference -> !headlines.isPart(difference))
                .map(headlines.consequences::without)
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isPart(Difference difference) {
        if (difference instanceof Difference.Added added) {
            return isPart(added.object(), come);
        }
        return difference instanceof Difference.Removed removed && isPart(removed.object(), gone);
    }

    private static boolean isPart(SchemaObject object, Set<QualifiedName> wholes) {
        return object.owner().filter(wholes::contains).isPresent();
    }
}
