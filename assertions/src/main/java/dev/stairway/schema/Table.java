package dev.stairway.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table with everything that belongs to it.
 *
 * @param object the table's definition
 * @param parts the objects that disappear with the table, in the snapshot's order
 */
public record Table(SchemaObject object, List<SchemaObject> parts) implements ObjectView {

    public Table {
        parts = List.copyOf(parts);
    }

    /** The columns in their physical order. */
    public List<Column> columns() {
        List<String> order = object.definition().values("columns");
        return views(ObjectKind.COLUMN, Column::new)
                .sorted(Comparator.comparingInt(
                        column -> order.indexOf(column.name().last())))
                .toList();
    }

    /** The names of the columns in their physical order. */
    public List<String> columnNames() {
        return columns().stream().map(column -> column.name().last()).toList();
    }

    /** The primary key, or empty when the table has none. */
    public Optional<PrimaryKey> primaryKey() {
        return constraints(PrimaryKey.class).stream().findFirst();
    }

    /** The foreign keys, by name. */
    public List<ForeignKey> foreignKeys() {
        return constraints(ForeignKey.class);
    }

    /** The unique constraints, by name; where a unique index is the same as a constraint, as on MariaDB, also those. */
    public List<UniqueKey> uniqueKeys() {
        return of(UniqueKey.class, Stream.of(ObjectKind.CONSTRAINT, ObjectKind.INDEX));
    }

    /** The check constraints, by name. */
    public List<CheckConstraint> checks() {
        return constraints(CheckConstraint.class);
    }

    /** The indexes that no constraint needs, by name. */
    public List<Index> indexes() {
        return views(ObjectKind.INDEX, Index::new).toList();
    }

    /** The triggers, by name. */
    public List<Trigger> triggers() {
        return views(ObjectKind.TRIGGER, Trigger::new).toList();
    }

    /** The row-security policies, by name. */
    public List<Policy> policies() {
        return views(ObjectKind.POLICY, Policy::new).toList();
    }

    /** Whether row security is on. */
    public boolean hasRowSecurity() {
        return object.definition().is("row security");
    }

    /** Whether row security also binds the table's owner. */
    public boolean forcesRowSecurity() {
        return object.definition().is("force row security");
    }

    private <C extends Constraint> List<C> constraints(Class<C> type) {
        return of(type, Stream.of(ObjectKind.CONSTRAINT));
    }

    private <C extends Constraint> List<C> of(Class<C> type, Stream<ObjectKind> kinds) {
        return kinds.flatMap(kind -> views(kind, Constraint::of))
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <V> Stream<V> views(ObjectKind kind, Function<SchemaObject, V> view) {
        return parts.stream().filter(part -> part.kind() == kind).map(view);
    }
}
