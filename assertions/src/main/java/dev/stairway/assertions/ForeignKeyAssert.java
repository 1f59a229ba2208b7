package dev.stairway.assertions;

import dev.stairway.schema.ForeignKey;
import dev.stairway.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on a foreign key. */
public class ForeignKeyAssert extends AbstractObjectAssert<ForeignKeyAssert, ForeignKey, TableAssert> {

    static final Step<ForeignKeyAssert, ForeignKey> STEP =
            new Step<>(ForeignKeyAssert.class, ForeignKey.class, ForeignKeyAssert::new);

    /** Assertions on this foreign key. */
    public ForeignKeyAssert(@Nullable ForeignKey actual) {
        super(actual, ForeignKeyAssert.class);
    }

    /** Verifies where it points: the table, with or without its schema, and the columns unless none are given. */
    public ForeignKeyAssert references(String table, String... columns) {
        ForeignKey key = subject();
        boolean met = key.references(table)
                && (columns.length == 0 || key.referencedColumns().equals(List.of(columns)));
        String found = target(key.referencedTable(), columns.length == 0 ? List.of() : key.referencedColumns());
        return expect(met, title() + " to reference", target(table, List.of(columns)), found);
    }

    /** Verifies what happens when the row that it refers to is deleted. */
    public ForeignKeyAssert onDelete(ReferentialAction action) {
        return expect(title() + " on delete", action, subject().onDelete());
    }

    /** Verifies what happens when the row that it refers to gets another key. */
    public ForeignKeyAssert onUpdate(ReferentialAction action) {
        return expect(title() + " on update", action, subject().onUpdate());
    }

    /** Verifies that it may be checked as late as the end of the transaction. */
    public ForeignKeyAssert isDeferrable() {
        return isTrue("to be deferrable", subject().isDeferrable());
    }

    /** Verifies that it is checked at the end of each statement. */
    public ForeignKeyAssert isNotDeferrable() {
        return isFalse("to be deferrable", subject().isDeferrable());
    }

    /** Verifies that it is checked at the end of the transaction unless somebody says otherwise. */
    public ForeignKeyAssert isInitiallyDeferred() {
        return isTrue("to be initially deferred", subject().isInitiallyDeferred());
    }

    /** Verifies that the rows that were there before it have been checked. */
    public ForeignKeyAssert isValidated() {
        return isTrue("to be validated", subject().isValidated());
    }

    /** Verifies the name of the constraint. */
    public ForeignKeyAssert hasName(String name) {
        return expect(title() + " to be named", name, subject().name().last());
    }

    private static String target(String table, List<String> columns) {
        return columns.isEmpty() ? table : table + " (" + String.join(", ", columns) + ")";
    }
}
