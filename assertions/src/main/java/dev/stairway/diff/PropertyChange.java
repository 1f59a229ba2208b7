package dev.stairway.diff;

import dev.stairway.schema.Definition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One property of an object that has another value.
 *
 * @param property the property's name: {@code type}, {@code on delete}, {@code labels}
 * @param before the values in the first schema; empty when the property is absent there
 * @param after the values in the second schema; empty when the property is absent there
 */
public record PropertyChange(String property, List<String> before, List<String> after) {

    public PropertyChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (before.equals(after)) {
            throw new IllegalArgumentException("property '" + property + "' does not change");
        }
    }

    /** The change in the other direction. */
    public PropertyChange mirrored() {
        return new PropertyChange(property, /* before= */ after, /* after= */ before);
    }

    static List<PropertyChange> mirrored(List<PropertyChange> changes) {
        return changes.stream().map(PropertyChange::mirrored).toList();
    }

    /**
     * All properties in which two definitions differ, except those that are {@code left} out. The whole text of an
     * object counts only when nothing smaller explains the change.
     */
    static List<PropertyChange> between(Definition before, Definition after, Set<String> left) {
        Set<String> names = new LinkedHashSet<>(before.properties().keySet());
        names.addAll(after.properties().keySet());
        names.removeAll(left);
        List<PropertyChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!before.values(name).equals(after.values(name))) {
                changes.add(new PropertyChange(name, before.values(name), after.values(name)));
            }
        }
        if (changes.size() > 1) {
            changes.removeIf(change -> change.property().equals(Definition.TEXT));
        }
        return changes;
    }
}
