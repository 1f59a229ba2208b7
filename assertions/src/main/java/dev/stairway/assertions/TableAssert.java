package dev.stairway.assertions;

import dev.stairway.schema.CheckConstraint;
import dev.stairway.schema.Column;
import dev.stairway.schema.Constraint;
import dev.stairway.schema.ForeignKey;
import dev.stairway.schema.Index;
import dev.stairway.schema.Policy;
import dev.stairway.schema.Table;
import dev.stairway.schema.Trigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions on a table and what belongs to it. */
public class TableAssert extends AbstractObjectAssert<TableAssert, Table, SchemaAssert> {

    static final Step<TableAssert, Table> STEP = new Step<>(TableAssert.class, Table.class, TableAssert::new);

    /** Assertions on this table. */
    public TableAssert(@Nullable Table actual) {
        super(actual, TableAssert.class);
    }

    /** Leads to the column of this name; fails when there is none. */
    public ColumnAssert column(String name) {
        return step(ColumnAssert.STEP, () -> find(columns(), name)).under(this);
    }

    /** Verifies that there is a column of this name. */
    public TableAssert hasColumn(String name) {
        return hasColumns(name);
    }

    /** Verifies that there is a column of each of these names. */
    public TableAssert hasColumns(String... names) {
        return has(columns(), names);
    }

    /** Verifies that there is no column of this name. */
    public TableAssert doesNotHaveColumn(String name) {
        return failOn(columns().presenceOf(name));
    }

    /** Verifies that these are all columns, in any order. */
    public TableAssert hasExactlyColumns(String... names) {
        return failOn(columns().differenceTo(names));
    }

    /** Verifies that the primary key consists of these columns, in this order. */
    public TableAssert hasPrimaryKey(String... columns) {
        return expect(
                title() + " to have primary key",
                List.of(columns),
                subject().primaryKey().map(Constraint::columns).orElse(List.of()));
    }

    /** Verifies that there is no primary key. */
    public TableAssert hasNoPrimaryKey() {
        return expectNone("primary key", subject().primaryKey().map(Constraint::columns));
    }

    /** Verifies that there is a foreign key on exactly these columns, in this order, and leads to it. */
    public ForeignKeyAssert hasForeignKey(String... columns) {
        return step(ForeignKeyAssert.STEP, () -> on(subject().foreignKeys(), "foreign key", columns))
                .under(this);
    }

    /** Verifies that there is no foreign key on exactly these columns. */
    public TableAssert doesNotHaveForeignKey(String... columns) {
        List<ForeignKey> found = subject().foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(columns)))
                .toList();
        String what = title() + " not to have a foreign key on (" + String.join(", ", columns) + ")";
        return expect(
                found.isEmpty(),
                what,
                List.of(),
                found.stream().map(Constraint::text).toList());
    }

    /** Verifies that a unique constraint (not just a unique index) is on exactly these columns, in this order. */
    public TableAssert hasUniqueKey(String... columns) {
        on(subject().uniqueKeys(), "unique constraint", columns);
        return this;
    }

    /** Leads to the check constraint of this name; fails when there is none. */
    public CheckAssert check(String name) {
        return step(CheckAssert.STEP, () -> find(checks(), name)).under(this);
    }

    /** Verifies that there is a check constraint of this name. */
    public TableAssert hasCheck(String name) {
        return has(checks(), name);
    }

    /** Verifies that a check constraint, whatever its name, demands this; see {@link CheckAssert#hasExpression}. */
    public TableAssert hasCheckThat(String expression) {
        List<CheckConstraint> all = subject().checks();
        boolean met = all.stream().anyMatch(check -> CheckAssert.demands(check, expression));
        String what = title() + " to have a check that " + expression;
        return failOn(
                met
                        ? Optional.empty()
                        : Optional.of(Failure.expecting(what)
                                .with(
                                        "found",
                                        all.stream()
                                                .map(CheckConstraint::expression)
                                                .toList())));
    }

    /** Leads to the index of this name; one that backs a constraint is part of that constraint and not found here. */
    public IndexAssert index(String name) {
        return step(IndexAssert.STEP, () -> find(indexes(), name)).under(this);
    }

    /** Verifies that there is an index of this name, apart from those that back a constraint. */
    public TableAssert hasIndex(String name) {
        return has(indexes(), name);
    }

    /** Verifies that there is no index of this name. */
    public TableAssert doesNotHaveIndex(String name) {
        return failOn(indexes().presenceOf(name));
    }

    /** Verifies that these are all indexes, in any order, apart from those that back a constraint. */
    public TableAssert hasOnlyIndexes(String... names) {
        return failOn(indexes().differenceTo(names));
    }

    /** Leads to the trigger of this name; fails when there is none. */
    public TriggerAssert trigger(String name) {
        return step(TriggerAssert.STEP, () -> find(triggers(), name)).under(this);
    }

    /** Verifies that there is a trigger of this name. */
    public TableAssert hasTrigger(String name) {
        return has(triggers(), name);
    }

    /** Verifies that there is no trigger of this name. */
    public TableAssert doesNotHaveTrigger(String name) {
        return failOn(triggers().presenceOf(name));
    }

    /** Leads to the row-security policy of this name; fails when there is none. */
    public PolicyAssert policy(String name) {
        return step(PolicyAssert.STEP, () -> find(policies(), name)).under(this);
    }

    /** Verifies that row security is on, with or without policies. */
    public TableAssert hasRowSecurity() {
        return isTrue("to have row security", subject().hasRowSecurity());
    }

    private <C extends Constraint> C on(List<C> constraints, String label, String... columns) {
        String what = title() + " to have a " + label + " on (" + String.join(", ", columns) + ")";
        Optional<C> found = constraints.stream()
                .filter(constraint -> constraint.columns().equals(List.of(columns)))
                .findFirst();
        List<String> others = constraints.stream()
                .map(constraint -> "(" + String.join(", ", constraint.columns()) + ")")
                .toList();
        failOn(
                found.isPresent()
                        ? Optional.empty()
                        : Optional.of(Failure.expecting(what).with("found", others)));
        return found.orElseThrow();
    }

    private Members<Column> columns() {
        return Members.of(subject(), "column", subject().columns());
    }

    private Members<CheckConstraint> checks() {
        return Members.of(subject(), "check", subject().checks());
    }

    private Members<Index> indexes() {
        return Members.of(subject(), "index", subject().indexes());
    }

    private Members<Trigger> triggers() {
        return Members.of(subject(), "trigger", subject().triggers());
    }

    private Members<Policy> policies() {
        return Members.of(subject(), "policy", subject().policies());
    }
}
