package dev.stairway.assertions;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.schema.ObjectView;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.schema.SchemaView;
import dev.stairway.schema.Selection;
import dev.stairway.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a whole schema.
 *
 * <p>A name may be written with its schema or without, plain or quoted as SQL does; without a schema it must be used in
 * only one. A name that does not exist fails and shows those that do.
 */
public class SchemaAssert extends AbstractFluentAssert<SchemaAssert, SchemaSnapshot> {

    static final Step<SchemaAssert, SchemaSnapshot> STEP =
            new Step<>(SchemaAssert.class, SchemaSnapshot.class, SchemaAssert::new);

    /** Assertions on this schema. */
    public SchemaAssert(@Nullable SchemaSnapshot actual) {
        super(actual, SchemaAssert.class);
    }

    /** Leads to the table of this name; fails when there is none. */
    public TableAssert table(String name) {
        return step(TableAssert.STEP, () -> find(SchemaView::tables, name)).under(this);
    }

    /** Leads to the enum type of this name; fails when there is none. */
    public EnumTypeAssert enumType(String name) {
        return step(EnumTypeAssert.STEP, () -> find(SchemaView::enumTypes, name))
                .under(this);
    }

    /** Leads to the plain view of this name; fails when there is none. */
    public ViewAssert view(String name) {
        return step(ViewAssert.STEP, () -> find(SchemaView::views, name)).under(this);
    }

    /** Leads to the materialized view of this name; fails when there is none. */
    public ViewAssert materializedView(String name) {
        return step(ViewAssert.STEP, () -> find(SchemaView::materializedViews, name))
                .under(this);
    }

    /** Leads to the function of this name; one of several with the same name needs its types: {@code fill(text)}. */
    public RoutineAssert function(String name) {
        return step(RoutineAssert.STEP, () -> find(SchemaView::functions, name)).under(this);
    }

    /** Leads to the procedure of this name; one of several with the same name needs its types: {@code fill(text)}. */
    public RoutineAssert procedure(String name) {
        return step(RoutineAssert.STEP, () -> find(SchemaView::procedures, name))
                .under(this);
    }

    /** Leads to the sequence of this name; fails when there is none. */
    public SequenceAssert sequence(String name) {
        return step(SequenceAssert.STEP, () -> find(SchemaView::sequences, name))
                .under(this);
    }

    /** Leads to the installed extension of this name; fails when there is none. */
    public ExtensionAssert extension(String name) {
        return step(ExtensionAssert.STEP, () -> find(SchemaView::extensions, name))
                .under(this);
    }

    /** Verifies that there is a table of this name. */
    public SchemaAssert hasTable(String name) {
        return hasTables(name);
    }

    /** Verifies that there is a table of each of these names. */
    public SchemaAssert hasTables(String... names) {
        return has(members(SchemaView::tables), names);
    }

    /** Verifies that there is no table of this name, in any schema unless the name says which. */
    public SchemaAssert doesNotHaveTable(String name) {
        return failOn(members(SchemaView::tables).presenceOf(name));
    }

    /** Verifies that these are all tables of all schemas, in any order. */
    public SchemaAssert hasExactlyTables(String... names) {
        return failOn(members(SchemaView::tables).differenceTo(names));
    }

    /** Verifies that every table has a primary key; fails as well when there is no table at all. */
    public SchemaAssert hasNoTableWithoutPrimaryKey() {
        Selection<Table> tables = view().tables();
        failOn(
                tables.all().isEmpty()
                        ? Optional.of(Failure.expecting("every table to have a primary key, but there is no table"))
                        : Optional.empty());
        List<String> without = tables.all().stream()
                .filter(table -> table.primaryKey().isEmpty())
                .map(table -> table.name().toString())
                .toList();
        return failOn(
                without.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Failure.expecting("every table to have a primary key")
                                .with("without", without)));
    }

    /** Verifies that there is no enum type of this name, in any schema unless the name says which. */
    public SchemaAssert doesNotHaveEnumType(String name) {
        return failOn(members(SchemaView::enumTypes).presenceOf(name));
    }

    /** Verifies that there is no function of this name, whatever its arguments unless the name says which. */
    public SchemaAssert doesNotHaveFunction(String name) {
        return failOn(members(SchemaView::functions).presenceOf(name));
    }

    /** Verifies that there is no sequence of this name, in any schema unless the name says which. */
    public SchemaAssert doesNotHaveSequence(String name) {
        return failOn(members(SchemaView::sequences).presenceOf(name));
    }

    /** Verifies that the extension of this name is installed. */
    public SchemaAssert hasExtension(String name) {
        return has(members(SchemaView::extensions), name);
    }

    /** Verifies that no extension of this name is installed. */
    public SchemaAssert doesNotHaveExtension(String name) {
        return failOn(members(SchemaView::extensions).presenceOf(name));
    }

    /** Verifies that nothing is defined but what a new database has: on PostgreSQL, a schema public and the extension plpgsql. */
    public SchemaAssert isEmpty() {
        SchemaSnapshot found = subject().keep(object -> !isInEveryNewDatabase(object));
        return failOn(
                found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Failure.expecting("the schema to be empty")
                                .with("found", lines(found, SchemaObject::toString))));
    }

    private static boolean isInEveryNewDatabase(SchemaObject object) {
        return switch (object.kind()) {
            case SCHEMA -> object.name().equals(QualifiedName.of("public"));
            case EXTENSION -> object.name().equals(QualifiedName.of("plpgsql"));
            default -> false;
        };
    }

    /**
     * Verifies that both schemas define the same; only the physical order of columns may differ. In the failure {@code -}
     * marks what only the other schema has, {@code +} what only this one has, and {@code ~} what differs.
     */
    public SchemaAssert isEquivalentTo(SchemaSnapshot other) {
        SchemaDiff diff = SchemaDiff.between(other, subject());
        return failOn(
                diff.isEquivalent()
                        ? Optional.empty()
                        : Optional.of(Failure.expecting("the schema to be equivalent to the other one"
                                        + " (- only there, + only here, ~ there → here)")
                                .append(diff.render())
                                .values(text(other), text(subject()))));
    }

    private static String text(SchemaSnapshot schema) {
        return lines(schema, object -> object.kind() + " " + object.name() + " " + object.definition());
    }

    private static String lines(SchemaSnapshot schema, Function<SchemaObject, String> line) {
        return schema.objects().stream().map(line).collect(Collectors.joining("\n"));
    }

    private SchemaView view() {
        return SchemaView.of(subject());
    }

    private <V extends ObjectView> Members<V> members(Function<SchemaView, Selection<V>> selection) {
        return Members.of(selection.apply(view()));
    }

    private <V extends ObjectView> V find(Function<SchemaView, Selection<V>> selection, String name) {
        return find(members(selection), name);
    }
}
