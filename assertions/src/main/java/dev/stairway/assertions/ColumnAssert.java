package dev.stairway.assertions;

import dev.stairway.schema.Column;
import dev.stairway.schema.TypeName;
import org.jspecify.annotations.Nullable;

/** Assertions on a column. */
public class ColumnAssert extends AbstractObjectAssert<ColumnAssert, Column, TableAssert> {

    static final Step<ColumnAssert, Column> STEP = new Step<>(ColumnAssert.class, Column.class, ColumnAssert::new);

    /** Assertions on this column. */
    public ColumnAssert(@Nullable Column actual) {
        super(actual, ColumnAssert.class);
    }

    /**
     * Verifies the type, by its meaning and not its spelling: {@code varchar(50)} is {@code character varying(50)}. The
     * length is part of the type; a type of one's own may be written without its schema. See {@link TypeName}.
     */
    public ColumnAssert hasType(String type) {
        TypeName expected = TypeName.of(type);
        TypeName found = subject().type();
        return expect(found.means(expected), title() + " to have type", expected, found);
    }

    /** Verifies that the column takes null. */
    public ColumnAssert isNullable() {
        return isTrue("to be nullable", subject().isNullable());
    }

    /** Verifies that the column is declared {@code NOT NULL}. */
    @Override
    public ColumnAssert isNotNull() {
        return isTrue("to be not null", !subject().isNullable());
    }

    /** Verifies the default. Spaces, parentheses around the whole and casts that only the server added mean nothing. */
    public ColumnAssert hasDefault(String expression) {
        return matches("to have default", expression, subject().defaultValue());
    }

    /** Verifies that there is no default; identity and generated columns have none. */
    public ColumnAssert hasNoDefault() {
        return expectNone("default", subject().defaultValue());
    }

    /** Verifies that it is an identity column of this kind: {@code always} or {@code by default}. */
    public ColumnAssert isIdentity(String kind) {
        return expect(
                title() + " to be an identity column, generated",
                kind,
                subject().identity());
    }

    /** Verifies that its value is computed by this expression; compares like {@link #hasDefault}. */
    public ColumnAssert isGenerated(String expression) {
        return matches("to be generated as", expression, subject().generated());
    }

    /** Verifies the collation, which must not be the type's own. */
    public ColumnAssert hasCollation(String collation) {
        return expect(title() + " to have collation", collation, subject().collation());
    }
}
