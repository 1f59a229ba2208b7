package dev.stairway.seed.shape;

import dev.stairway.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table that can be asked to hold rows. Partitions are told by the table that they are part of.
 *
 * @param id its object identity, which it keeps when it is renamed
 * @param name its name with its schema
 * @param foreign whether its rows live on another server
 * @param forcedSecurity whether row security also binds its owner
 * @param columns the columns in their physical order
 * @param keys the primary key first, then the others by name
 * @param references the foreign keys by name
 * @param checks the conditions by name
 * @param partitions the condition of each partition that can take rows; empty when the table has no partitions
 * @param partitioned whether rows must fall into partitions
 * @param interceptors what may change or swallow a row before it is stored: triggers before insert, and rules
 */
public record ShapeTable(
        long id,
        QualifiedName name,
        boolean foreign,
        boolean forcedSecurity,
        List<ShapeColumn> columns,
        List<UniqueKey> keys,
        List<Reference> references,
        List<Check> checks,
        List<String> partitions,
        boolean partitioned,
        List<String> interceptors) {

    public ShapeTable {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        references = List.copyOf(references);
        checks = List.copyOf(checks);
        partitions = List.copyOf(partitions);
        interceptors = List.copyOf(interceptors);
    }

    /** The column of that name. */
    public Optional<ShapeColumn> find(String column) {
        return columns.stream().filter(each -> each.name().equals(column)).findFirst();
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public ShapeColumn column(String column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }

    /** The same table with one more condition. */
    public ShapeTable with(Check check) {
        return with(references, Stream.concat(checks.stream(), Stream.of(check)).toList());
    }

    /** The same table with one more reference. */
    public ShapeTable with(Reference reference) {
        return with(Stream.concat(references.stream(), Stream.of(reference)).toList(), checks);
    }

    private ShapeTable with(List<Reference> references, List<Check> checks) {
        return new ShapeTable(
                id,
                name,
                foreign,
                forcedSecurity,
                columns,
                keys,
                references,
                checks,
                partitions,
                partitioned,
                interceptors);
    }

    /** The columns that a key, condition or foreign key of that name looks at; empty when there is none. */
    public List<String> columnsOf(String constraint) {
        Optional<List<String>> key = keys.stream()
                .filter(each -> each.name().equals(constraint))
                .map(UniqueKey::columns)
                .findFirst();
        Optional<List<String>> check = checks.stream()
                .filter(each -> each.name().equals(constraint))
                .map(Check::columns)
                .findFirst();
        Optional<List<String>> reference = references.stream()
                .filter(each -> each.name().equals(constraint))
                .map(Reference::columns)
                .findFirst();
        return key.or(() -> check).or(() -> reference).orElse(List.of());
    }

    /** The primary key, where there is one. */
    public Optional<UniqueKey> primaryKey() {
        return keys.stream().filter(UniqueKey::isPrimary).findFirst();
    }

    /** Whether a foreign key may be left empty: one of its columns accepts null, or all of them where it must be full. */
    public boolean isOptional(Reference reference) {
        List<ShapeColumn> own = reference.columns().stream().map(this::column).toList();
        return reference.full()
                ? own.stream().noneMatch(ShapeColumn::notNull)
                : !own.stream().allMatch(ShapeColumn::notNull);
    }
}
