package dev.stairway.assertions;

import dev.stairway.schema.ObjectView;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.Selection;
import dev.stairway.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The things of one kind that a schema or a table has, and the failures when they are not those that were asked for.
 *
 * @param owner who has them, for messages
 * @param selection the things
 * @param shown how the owner's messages call one of them
 */
record Members<V extends ObjectView>(String owner, Selection<V> selection, Function<QualifiedName, String> shown) {

    static <V extends ObjectView> Members<V> of(Selection<V> selection) {
        return new Members<>("the schema", selection, QualifiedName::toString);
    }

    static <V extends ObjectView> Members<V> of(Table table, String label, List<V> parts) {
        return new Members<>(table.title(), new Selection<>(label, parts), QualifiedName::last);
    }

    /** Why {@code name} does not lead to exactly one of them; empty when it does. */
    Optional<Failure> problemWith(String name) {
        List<V> found = selection.matching(name);
        if (found.size() > 1) {
            return Optional.of(Failure.expecting(selection.label() + " " + name + " to be one, but it is several")
                    .with("found", names(found))
                    .with("to fix", "write the name with its schema"));
        }
        return found.isEmpty() ? Optional.of(missing(List.of(name))) : Optional.empty();
    }

    /** Why not every name leads to exactly one of them; empty when they all do. */
    Optional<Failure> problemWith(List<String> expected) {
        List<String> missing = expected.stream()
                .filter(name -> selection.matching(name).isEmpty())
                .toList();
        return missing.size() > 1
                ? Optional.of(missing(missing))
                : expected.stream().flatMap(name -> problemWith(name).stream()).findFirst();
    }

    /** Why the names are not exactly those that are there, in any order; empty when they are. */
    Optional<Failure> differenceTo(String... expected) {
        Set<V> unexpected = new LinkedHashSet<>(selection.all());
        List<String> missing = new ArrayList<>();
        for (String name : expected) {
            List<V> found = selection.matching(name);
            if (found.size() > 1) {
                return problemWith(name);
            }
            found.forEach(unexpected::remove);
            if (found.isEmpty()) {
                missing.add(name);
            }
        }
        return missing.isEmpty() && unexpected.isEmpty()
                ? Optional.empty()
                : Optional.of(Failure.expecting(owner + " to have exactly these " + plural())
                        .compare(Arrays.asList(expected), names(selection.all()))
                        .withAny("missing", missing)
                        .withAny("unexpected", names(unexpected)));
    }

    /** Why something of this name is there; empty when nothing is. */
    Optional<Failure> presenceOf(String name) {
        List<V> found = selection.matching(name);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Failure.expecting(owner + " not to have " + selection.label() + " " + name)
                        .with(
                                "found",
                                found.stream()
                                        .map(view -> view.object().toString())
                                        .toList()));
    }

    private Failure missing(List<String> missing) {
        List<String> existing = names(selection.all());
        List<String> near = missing.stream()
                .flatMap(name -> NearNames.of(name, existing).stream())
                .distinct()
                .toList();
        String what = missing.size() == 1 ? selection.label() : plural();
        return Failure.expecting(owner + " to have " + what + " " + String.join(", ", missing))
                .with("found", existing)
                .withAny("did you mean", near);
    }

    private List<String> names(Iterable<V> views) {
        List<String> names = new ArrayList<>();
        views.forEach(view -> names.add(shown.apply(view.name())));
        return names;
    }

    private String plural() {
        return switch (selection.label()) {
            case "index" -> "indexes";
            case "policy" -> "policies";
            default -> selection.label() + "s";
        };
    }
}
