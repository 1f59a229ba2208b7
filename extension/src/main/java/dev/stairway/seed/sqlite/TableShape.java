package dev.stairway.seed.sqlite;

import dev.stairway.schema.CheckConstraint;
import dev.stairway.schema.Column;
import dev.stairway.schema.Constraint;
import dev.stairway.schema.ForeignKey;
import dev.stairway.schema.Index;
import dev.stairway.schema.PrimaryKey;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.Table;
import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeColumn.Supply;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must be known of one table, taken from its definition. SQLite knows tables and columns by their names only. */
final class TableShape {

    private final Table table;
    private final List<String> names;
    private final List<String> key;

    TableShape(Table table) {
        this.table = table;
        this.names = table.columnNames();
        this.key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    }

    ShapeTable shape() {
        return new ShapeTable(
                number(table.name().last()),
                table.name(),
                false,
                false,
                table.columns().stream().map(this::column).toList(),
                keys(),
                table.foreignKeys().stream().map(TableShape::reference).toList(),
                table.checks().stream().map(this::check).toList(),
                List.of(),
                false,
                table.triggers().stream()
                        .filter(trigger -> trigger.timing().equals("before"))
                        .filter(trigger -> trigger.events().contains("insert"))
                        .map(trigger -> "the trigger " + trigger.name().last())
                        .toList());
    }

    private static int number(String name) {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }

    private ShapeColumn column(Column column) {
        String name = column.name().last();
        DeclaredType type =
                DeclaredType.of(column.object().definition().value("type").orElse(""));
        Supply supply = column.generated().isPresent()
                ? Supply.GENERATED
                : isOwnNumber(name, type) ? Supply.SEQUENCE : Supply.ROW;
        return new ShapeColumn(
                number(name),
                name,
                type.id(),
                type.modifier(),
                type.declared(),
                // SQLite takes null in some primary keys; no application means it to.
                !column.isNullable() || key.contains(name),
                column.defaultValue().orElse(null),
                supply,
                supply == Supply.SEQUENCE ? highest(name) : null);
    }

    /** Whether it is another name for the number that SQLite gives each row. */
    private boolean isOwnNumber(String column, DeclaredType type) {
        boolean stored = table.object().definition().values("options").contains("without rowid")
                || table.primaryKey()
                        .filter(each -> each.object().definition().is("not the row's number"))
                        .isPresent();
        return !stored && key.equals(List.of(column)) && type.declared().equals("INTEGER");
    }

    private String highest(String column) {
        return "(select coalesce(max(%s), 0) from %s)"
                .formatted(quoted(column), quoted(table.name().last()));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private List<UniqueKey> keys() {
        List<UniqueKey> keys = new ArrayList<>();
        table.primaryKey().ifPresent(primary -> keys.add(key(primary, UniqueKey.Kind.PRIMARY)));
        table.uniqueKeys().forEach(unique -> keys.add(key(unique, UniqueKey.Kind.UNIQUE)));
        table.indexes().stream().filter(Index::isUnique).map(this::key).forEach(keys::add);
        return keys;
    }

    private UniqueKey key(Constraint constraint, UniqueKey.Kind kind) {
        boolean compared = constraint.object().definition().values("sorted").stream()
                .anyMatch(sorted -> sorted.contains(" collate "));
        return new UniqueKey(constraint.name().last(), constraint.columns(), kind, !compared, false);
    }

    private UniqueKey key(Index index) {
        boolean plain = index.predicate().isEmpty()
                && index.columns().stream()
                        .map(column -> column.replaceAll(" desc$", ""))
                        .allMatch(names::contains);
        String all = String.join(" ", index.columns()) + " " + index.predicate().orElse("");
        List<String> columns = plain
                ? index.columns().stream()
                        .map(column -> column.replaceAll(" desc$", ""))
                        .toList()
                : MentionedColumns.in(all, names);
        return new UniqueKey(index.name().last(), columns, UniqueKey.Kind.UNIQUE, plain, false);
    }

    private static Reference reference(ForeignKey foreign) {
        Optional<String> target = foreign.object().definition().value("references");
        String name = target.orElse("");
        String plain =
                name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
        return new Reference(
                foreign.name().last(), foreign.columns(), QualifiedName.of(plain), foreign.referencedColumns(), false);
    }

    private Check check(CheckConstraint check) {
        return new Check(check.name().last(), MentionedColumns.in(check.expression(), names), check.expression(), "");
    }
}
