package dev.stairway.schema;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A snapshot seen as tables, types, views and the like, each computed from its definitions.
 *
 * @param snapshot what is looked at
 */
public record SchemaView(SchemaSnapshot snapshot) {

    /** The typed view of a snapshot. */
    public static SchemaView of(SchemaSnapshot snapshot) {
        return new SchemaView(snapshot);
    }

    /** The tables, partitions and foreign tables included. */
    public Selection<Table> tables() {
        List<Table> tables = Stream.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE)
                .flatMap(kind -> snapshot.objects(kind).stream())
                .map(table -> new Table(table, snapshot.childrenOf(table.name())))
                .toList();
        return new Selection<>("table", tables);
    }

    /** The enum types. */
    public Selection<EnumType> enumTypes() {
        List<EnumType> types = snapshot.objects(ObjectKind.TYPE).stream()
                .filter(type -> type.definition().values("type").contains("enum"))
                .map(EnumType::new)
                .toList();
        return new Selection<>("enum type", types);
    }

    /** The plain views. */
    public Selection<View> views() {
        return select(ObjectKind.VIEW, View::new);
    }

    /** The materialized views. */
    public Selection<View> materializedViews() {
        return select(ObjectKind.MATERIALIZED_VIEW, View::new);
    }

    /** The functions, without procedures and aggregates. */
    public Selection<Routine> functions() {
        return select(ObjectKind.FUNCTION, Routine::new);
    }

    /** The procedures. */
    public Selection<Routine> procedures() {
        return select(ObjectKind.PROCEDURE, Routine::new);
    }

    /** The sequences, also those that belong to a serial or identity column. */
    public Selection<Sequence> sequences() {
        return select(ObjectKind.SEQUENCE, Sequence::new);
    }

    /** The installed extensions. */
    public Selection<Extension> extensions() {
        return select(ObjectKind.EXTENSION, Extension::new);
    }

    private <V extends ObjectView> Selection<V> select(ObjectKind kind, Function<SchemaObject, V> view) {
        return new Selection<>(
                kind.label(), snapshot.objects(kind).stream().map(view).toList());
    }
}
