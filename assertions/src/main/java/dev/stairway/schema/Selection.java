package dev.stairway.schema;

import java.util.List;
import java.util.Optional;

/**
 * The objects of one kind, to be asked for by name.
 *
 * @param label what they are, in the singular: {@code table}
 * @param all the objects, by name; empty when there is none
 */
public record Selection<V extends ObjectView>(String label, List<V> all) {

    public Selection {
        all = List.copyOf(all);
    }

    /**
     * The objects that {@code name} may mean: written in full, without the schema, or quoted as SQL does. Several when a
     * name without a schema is used in more than one; the one whose full name it is goes before all others.
     */
    public List<V> matching(String name) {
        Optional<V> exact =
                all.stream().filter(view -> view.name().toString().equals(name)).findFirst();
        return exact.map(List::of)
                .orElseGet(
                        () -> all.stream().filter(view -> view.answersTo(name)).toList());
    }

    /**
     * The object that {@code name} means, or empty when there is none.
     *
     * @throws IllegalArgumentException when it may mean several
     */
    public Optional<V> find(String name) {
        List<V> found = matching(name);
        if (found.size() > 1) {
            throw new IllegalArgumentException(label + " " + name + " may be any of "
                    + found.stream().map(ObjectView::name).toList());
        }
        return found.stream().findFirst();
    }

    /** The full names of all, in order. */
    public List<String> names() {
        return all.stream().map(view -> view.name().toString()).toList();
    }
}
