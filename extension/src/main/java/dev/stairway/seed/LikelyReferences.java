package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References that no foreign key declares, and that the names tell: {@code channel_id} holds what the key of {@code channels} has.
 * Many systems keep to them without a foreign key, and add it one day.
 */
final class LikelyReferences {

    private static final Pattern NAME = Pattern.compile("(.+)_(id|uuid)");

    private final Shape shape;
    private final Map<QualifiedName, ShapeTable> tables = new LinkedHashMap<>();

    private LikelyReferences(Shape shape) {
        this.shape = shape;
        shape.tables().forEach(table -> tables.put(table.name(), table));
    }

    /** The same shape with references that are likely; none of them makes a circle. */
    static Shape in(Shape shape) {
        LikelyReferences likely = new LikelyReferences(shape);
        shape.tables().forEach(table -> table.columns().forEach(column -> likely.add(table, column)));
        return new Shape(List.copyOf(likely.tables.values()), shape.types(), shape.unicode(), shape.privileged());
    }

    /** Whether a reference is only likely. */
    static boolean isOne(Reference reference) {
        return reference.name().isEmpty();
    }

    private void add(ShapeTable table, ShapeColumn column) {
        Matcher name = NAME.matcher(column.name());
        boolean known =
                table.references().stream().anyMatch(each -> each.columns().contains(column.name()));
        boolean key = table.primaryKey()
                .filter(each -> each.columns().equals(List.of(column.name())))
                .isPresent();
        if (!known && !key && !column.isSupplied() && name.matches()) {
            target(table, column, name.group(1))
                    .ifPresent(reference -> tables.computeIfPresent(table.name(), (same, now) -> now.with(reference)));
        }
    }

    private Optional<Reference> target(ShapeTable table, ShapeColumn column, String stem) {
        List<Reference> exact = new ArrayList<>();
        List<Reference> ending = new ArrayList<>();
        for (ShapeTable target : shape.tables()) {
            key(target)
                    .filter(key ->
                            key.type() == column.type() && !leadsTo(target.name(), table.name(), new HashSet<>()))
                    .map(key -> new Reference("", List.of(column.name()), target.name(), List.of(key.name()), false))
                    .ifPresent(reference -> {
                        if (names(stem).contains(target.name().last())) {
                            exact.add(reference);
                        } else if (names(stem).stream()
                                .anyMatch(each -> target.name().last().endsWith("_" + each))) {
                            ending.add(reference);
                        }
                    });
        }
        List<Reference> found = exact.isEmpty() ? ending : exact;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Set<String> names(String stem) {
        String several = stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "ies" : stem + "es";
        return Set.of(stem, stem + "s", several);
    }

    private static Optional<ShapeColumn> key(ShapeTable table) {
        return table.primaryKey()
                .map(UniqueKey::columns)
                .filter(columns -> columns.size() == 1 && !table.foreign())
                .map(columns -> table.column(columns.get(0)));
    }

    private boolean leadsTo(QualifiedName from, QualifiedName to, Set<QualifiedName> seen) {
        if (from.equals(to)) {
            return true;
        }
        ShapeTable table = tables.get(from);
        return table != null
                && seen.add(from)
                && table.references().stream().anyMatch(each -> leadsTo(each.target(), to, seen));
    }
}
