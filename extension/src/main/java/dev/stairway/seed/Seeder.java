package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Fills the tables of a database with automatic rows: a few in each, different and telling, and always the same for the same
 * schema. A table that cannot be filled is reported with the reason. Nothing that is there already is changed.
 */
public final class Seeder {

    private final List<String> leftOut;
    private final Manner manner;
    private final Consumer<Optional<Set<QualifiedName>>> written;

    /**
     * A seeder for databases of one tool.
     *
     * @param leftOut tables that get no rows and are not reported, such as a tool's bookkeeping; with their schema or without
     */
    public Seeder(Collection<String> leftOut) {
        this(List.copyOf(leftOut), Manner.TELLING, tables -> {});
    }

    private Seeder(List<String> leftOut, Manner manner, Consumer<Optional<Set<QualifiedName>>> written) {
        this.leftOut = leftOut;
        this.manner = manner;
        this.written = written;
    }

    /**
     * A seeder that tells somebody after each writing which tables it can have written rows to, also by triggers: empty when
     * it can be any.
     */
    public Seeder telling(Consumer<Optional<Set<QualifiedName>>> listener) {
        return new Seeder(leftOut, manner, listener);
    }

    /**
     * A seeder whose rows are what nearly every system would hold: few, with short texts and positive numbers, and without nulls
     * where there is a choice.
     * An upgrade that refuses even those refuses any.
     */
    public Seeder plain() {
        return new Seeder(leftOut, Manner.PLAIN, written);
    }

    /**
     * Fills every table.
     *
     * @param connection as a superuser or the owner; when it commits by itself, all rows are committed together, otherwise they are
     *     part of its transaction
     * @throws SQLException when the server refuses something else than rows; then no row was written
     */
    public SeedReport fill(Connection connection) throws SQLException {
        return grow(connection, look(connection), SeedReport.empty());
    }

    /**
     * Fills the tables that have no automatic rows yet, gives more to those with new columns or too few rows, and leaves the others as
     * they are.
     *
     * @param shape what the tables are like now, as {@link #look} tells it
     * @param earlier what this database has got so far
     * @return what it has got now, the earlier rows included
     * @throws SQLException when the server refuses something else than rows; then no row was written
     */
    public SeedReport grow(Connection connection, Shape shape, SeedReport earlier) throws SQLException {
        try (SeedTransaction transaction = SeedTransaction.begin(connection)) {
            SeedReport report = new Filling(transaction, likely(shape), earlier, manner).run();
            written.accept(transaction.complete());
            return report;
        }
    }

    /**
     * The same, but looks at some tables only; what was reported of others is reported again.
     *
     * @param only the tables that may have changed
     * @throws SQLException when the server refuses something else than rows; then no row was written
     */
    public SeedReport grow(Connection connection, Shape shape, SeedReport earlier, Set<QualifiedName> only)
            throws SQLException {
        Stream<SeededTable> untouched = earlier.tables().stream()
                .filter(table -> !only.contains(table.table()))
                .map(table ->
                        new SeededTable(table.table(), 0, table.automatic(), table.reason(), table.possibilities()));
        SeedReport now = grow(connection, likely(shape).keep(table -> only.contains(table.name())), earlier);
        return new SeedReport(Stream.concat(untouched, now.tables().stream()).toList());
    }

    private Shape likely(Shape shape) {
        return manner == Manner.PLAIN ? LikelyReferences.in(shape) : shape;
    }

    /**
     * What must be known of the database to write rows. It holds until something other than rows changes.
     *
     * @throws SQLException when the server refuses
     */
    public Shape look(Connection connection) throws SQLException {
        return look(connection, SeedProduct::shape);
    }

    /**
     * The same for these tables only; those that are not there are left out.
     *
     * @throws SQLException when the server refuses
     */
    public Shape look(Connection connection, Collection<QualifiedName> tables) throws SQLException {
        return look(connection, (product, open) -> product.shape(open, tables));
    }

    /** Reads a shape. */
    private interface Look {
        Shape at(SeedProduct product, Connection connection) throws SQLException;
    }

    private Shape look(Connection connection, Look look) throws SQLException {
        try (SeedTransaction transaction = SeedTransaction.begin(connection)) {
            return look.at(transaction.product(), transaction.connection())
                    .keep(table -> leftOut.stream().noneMatch(table.name()::matches));
        }
    }

    /**
     * Adds a row for each thing that tables allow now and did not allow before: a longer text, a new label of an enum, a null, a number
     * beyond the old type, something that a condition forbade, a repeated value, a reference to nothing.
     *
     * @param before the shape before the upgrade
     * @param after the shape now
     * @return the rows, so that after the downgrade somebody can see what has become of them
     * @throws SQLException when the server refuses something else than rows; then no row was written
     */
    public NewShapeReport fillNewShape(Connection connection, Shape before, Shape after) throws SQLException {
        return fill(connection, Widenings.between(before, after), after);
    }

    /**
     * Adds only one of the rows that {@link #fillNewShape} adds, after it was taken away.
     *
     * @param before the shape before the upgrade
     * @param after the shape now
     * @param row what was reported of it; its key may be another one now
     * @throws SQLException when the server refuses something else than rows; then no row was written
     */
    public NewShapeReport fillNewShapeAgain(Connection connection, Shape before, Shape after, NewShapeRow row)
            throws SQLException {
        List<Widening> widenings = Widenings.between(before, after).stream()
                .filter(widening -> widening.isThatOf(row))
                .toList();
        return fill(connection, widenings, after);
    }

    /** Whether an upgrade picks rows by values that the tables could hold, so that {@link #fillNamed} would write some. */
    public boolean names(Shape shape, List<String> up, List<String> down) {
        return !NamedRows.in(up, down, shape).isEmpty();
    }

    /**
     * Adds a row for each value by which an upgrade picks rows, such as {@code where state = 'open'}; what no table takes is left out.
     *
     * @param shape what the tables allow
     * @param up the statements of the upgrade as the server got them; those that write nothing are passed over
     * @param down those of the downgrade: what it does not answer may be meant to stay
     * @throws SQLException when the server refuses something else than rows; then no row was written
     */
    public void fillNamed(Connection connection, Shape shape, List<String> up, List<String> down) throws SQLException {
        fill(connection, NamedRows.in(up, down, shape), shape);
    }

    private NewShapeReport fill(Connection connection, List<Widening> widenings, Shape after) throws SQLException {
        if (widenings.isEmpty()) {
            return new NewShapeReport(List.of(), List.of());
        }
        try (SeedTransaction transaction = SeedTransaction.begin(connection)) {
            RowSecurity security = RowSecurity.lift(transaction, after, after.tables());
            transaction.execute(transaction.product().checkNow());
            NewShapeReport report = new NewShapeFilling(transaction, after).fill(widenings);
            security.restore();
            written.accept(transaction.complete());
            return report;
        }
    }
}
