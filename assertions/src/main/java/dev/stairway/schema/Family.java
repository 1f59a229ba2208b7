package dev.stairway.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a snapshot that live under one name: a table with all its parts, or an object that stands alone.
 *
 * <p>Snapshots of one database share the families in which nothing has changed, which makes many of them cheap to hold and
 * to compare.
 */
final class Family {

    private static final Family NOBODY = new Family(List.of());

    private final List<SchemaObject> members;

    private Family(List<SchemaObject> members) {
        this.members = members;
    }

    /** The name under which an object lives: its parent's, or its own. */
    static QualifiedName home(SchemaObject object) {
        return object.owner().orElse(object.name());
    }

    /** A family of these, which must differ in kind or name. */
    static Family of(Collection<SchemaObject> members) {
        List<SchemaObject> sorted = new ArrayList<>(members);
        sorted.sort(null);
        for (int i = 1; i < sorted.size(); i++) {
            SchemaObject object = sorted.get(i);
            if (object.compareTo(sorted.get(i - 1)) == 0) {
                throw new IllegalArgumentException("two objects are both " + object.kind() + " " + object.name());
            }
        }
        return sorted.isEmpty() ? NOBODY : new Family(List.copyOf(sorted));
    }

    /** Nobody, where there is none. */
    static Family orNobody(@Nullable Family family) {
        return family == null ? NOBODY : family;
    }

    /** In the order of kind and name; unmodifiable. */
    List<SchemaObject> members() {
        return members;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** The family without these and with those; empty when it has the same members then, down to their identities. */
    Optional<Family> changed(Collection<SchemaObject> gone, Collection<SchemaObject> made) {
        Set<SchemaObject> without = new HashSet<>(gone);
        List<SchemaObject> now = new ArrayList<>(made);
        members.stream().filter(member -> !without.contains(member)).forEach(now::add);
        Family next = of(now);
        return isSameAs(next) ? Optional.empty() : Optional.of(next);
    }

    /** Whether the other has the same members, down to their identities. */
    boolean isSameAs(Family other) {
        if (members.size() != other.members.size()) {
            return false;
        }
        for (int i = 0; i < members.size(); i++) {
            if (!members.get(i).isSameAs(other.members.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Family that && members.equals(that.members));
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }
}
