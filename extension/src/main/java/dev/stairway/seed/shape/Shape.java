package dev.stairway.seed.shape;

import dev.stairway.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The tables of a database at one moment, as somebody sees them who wants to write rows.
 *
 * @param tables the tables by name; without partitions, temporary tables and what extensions brought
 * @param types the types that the tables use, by object identity
 * @param unicode whether the database can hold any character
 * @param privileged whether the reader's role is above row security
 */
public record Shape(List<ShapeTable> tables, Map<Long, ShapeType> types, boolean unicode, boolean privileged) {

    public Shape {
        tables = tables.stream().sorted(Comparator.comparing(ShapeTable::name)).toList();
        types = Map.copyOf(types);
    }

    /** The same with only those tables that are wanted. */
    public Shape keep(Predicate<ShapeTable> wanted) {
        return new Shape(tables.stream().filter(wanted).toList(), types, unicode, privileged);
    }

    /**
     * The same, but for some tables.
     *
     * @param names the tables that may have changed, come or gone
     * @param now those of them that are there, as they are now
     */
    public Shape replacing(Set<QualifiedName> names, Shape now) {
        List<ShapeTable> all = new ArrayList<>(now.tables);
        tables.stream().filter(table -> !names.contains(table.name())).forEach(all::add);
        Map<Long, ShapeType> allTypes = new HashMap<>(types);
        allTypes.putAll(now.types);
        return new Shape(all, allTypes, now.unicode, now.privileged);
    }

    /** The table of that name. */
    public Optional<ShapeTable> find(QualifiedName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The table with that object identity, whatever its name is. */
    public Optional<ShapeTable> find(long id) {
        return tables.stream().filter(table -> table.id() == id).findFirst();
    }

    /**
     * The type with that object identity.
     *
     * @throws IllegalArgumentException when no column uses it
     */
    public ShapeType type(long id) {
        ShapeType type = types.get(id);
        if (type == null) {
            throw new IllegalArgumentException("no column uses the type with the identity " + id);
        }
        return type;
    }

    /** The type below all domains. */
    public ShapeType base(long id) {
        ShapeType type = type(id);
        return type.form() == ShapeType.Form.DOMAIN ? base(type.inner()) : type;
    }
}
