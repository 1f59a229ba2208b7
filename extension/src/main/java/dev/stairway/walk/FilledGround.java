package dev.stairway.walk;

import dev.stairway.data.DataDiff;
import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.database.DatabaseException;
import dev.stairway.history.Revision;
import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.NewShapeRow;
import dev.stairway.seed.SeedReport;
import dev.stairway.seed.Seeder;
import dev.stairway.seed.shape.Shape;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.StepOutcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The database that a {@link FilledWalk} stands on, with rows in its tables; made anew whenever it is spoilt. */
final class FilledGround implements AutoCloseable {

    /** The automatic rows that an upgrade is tried with, each kind only when it refuses those before. */
    enum Rows {
        TELLING,
        PLAIN,
        /** Plain ones, and only in tables that hold no other: those say themselves what their rows are like. */
        BESIDE_DECLARED
    }

    private final Restoration restoration;
    private final RowPlan declared;
    private final boolean trace;
    private final List<MigrationStep> applied = new ArrayList<>();
    private Ground ground;
    private SeedReport seeded = SeedReport.empty();
    private KnownShape shape;
    private LatestRows rows;
    private int declaredSteps;

    FilledGround(Restoration restoration, RowPlan declared, boolean trace) {
        this.trace = trace;
        this.restoration = restoration;
        this.declared = declared;
        this.ground = restoration.restore(applied, declared);
        this.shape = new KnownShape(ground);
        this.rows = new LatestRows(ground);
    }

    RowLeg go(Leg leg, MigrationStep step) {
        shape.doubt();
        LegTracer.Traced traced = rows.apply(step, trace);
        return new RowLeg(leg, step, traced.outcome(), traced.trace());
    }

    private StepOutcome apply(MigrationStep step) {
        shape.doubt();
        rows.doubt();
        return ground.apply(step);
    }

    /** The revision is applied from now on, also after a new start. */
    void passed(RowLeg up) {
        applied.add(up.step());
    }

    /** The last revision that was passed is not applied any more. */
    MigrationStep back() {
        return applied.remove(applied.size() - 1);
    }

    void passed(MigrationStep up) {
        applied.add(up);
    }

    /** Whether declared rows belong to where the walk stands. */
    boolean hasDeclaredRows() {
        return declared.isFor(applied);
    }

    /** Declared rows come first: automatic ones must not take their keys, or be what their statements find. */
    void declare(Revision revision) {
        if (applied.size() == declaredSteps || !declared.isFor(revision.id())) {
            return;
        }
        if (hasAutomaticRows()) {
            startOver();
        } else {
            shape.doubt();
            ground.doubt();
            declared.write(ground, revision.id());
        }
    }

    /** Fills the tables. */
    void fill(Rows rows) {
        Seeder seeder = rows == Rows.TELLING ? seeder() : seeder().plain();
        Shape now = look();
        seeded = sql(() -> rows == Rows.BESIDE_DECLARED
                ? seeder.grow(ground.reading(), now, seeded, emptyTables())
                : seeder.grow(ground.reading(), now, seeded));
    }

    /** What the tables allow. */
    Shape look() {
        return shape.now(seeder());
    }

    /** Writes rows that tables allow now, and did not allow then. */
    List<NewShapeRow> fillNewShape(Shape then) {
        return sql(() -> seeder().fillNewShape(ground.reading(), then, look())).rows();
    }

    /** Writes one of these rows again that was taken away. */
    List<NewShapeRow> fillNewShapeAgain(Shape then, NewShapeRow row) {
        return sql(() -> seeder().fillNewShapeAgain(ground.reading(), then, look(), row))
                .rows();
    }

    /** Whether an upgrade picks rows by values that these tables could hold. */
    boolean names(Shape allowed, List<String> up, List<String> down) {
        return seeder().names(allowed, up, down);
    }

    /** Writes rows that an upgrade picks out by their values. */
    void fillNamed(Shape allowed, List<String> up, List<String> down) {
        sql(() -> {
            seeder().fillNamed(ground.reading(), allowed, up, down);
            return true;
        });
    }

    /** The complete schema as it is now. */
    State state() {
        return ground.look();
    }

    LateRows lateRows() {
        return new LateRows(ground.reading(), rows::touch);
    }

    /** Remembers where the sequences stand. */
    SequenceWatch watchSequences() {
        return SequenceWatch.begin(ground.reading());
    }

    /** Which tables have automatic rows, and why others have no row at all: a table that holds other rows is none of these. */
    SeedReport met(DataSnapshot before) {
        Set<QualifiedName> empty = empty(before);
        return new SeedReport(seeded.tables().stream()
                .filter(table -> table.isFilled() || empty.contains(table.table()))
                .toList());
    }

    DataSnapshot read() {
        return rows.read();
    }

    DataDiff compare(DataSnapshot before) {
        try (DataSnapshot after = read()) {
            return DataDiff.between(before, after);
        }
    }

    private Seeder seeder() {
        return new Seeder(ground.session().bookkeepingTables()).telling(rows::touch);
    }

    private Set<QualifiedName> emptyTables() {
        try (DataSnapshot now = read()) {
            return empty(now);
        }
    }

    private static Set<QualifiedName> empty(DataSnapshot rows) {
        return rows.tables().stream()
                .filter(table -> table.rows().size() == 0)
                .map(DataTable::name)
                .collect(Collectors.toSet());
    }

    private boolean hasAutomaticRows() {
        return !seeded.tables().isEmpty();
    }

    /** Whether the revision can be applied: to the rows that are there, to declared ones alone, or to none. */
    boolean applyAnyhow(Revision revision) {
        if (applies(revision)) {
            return true;
        }
        if (hasAutomaticRows()) {
            startOver();
            if (applies(revision)) {
                return true;
            }
        }
        if (hasDeclaredRows() && appliesWithoutDeclaredRows(revision)) {
            return true;
        }
        startOver();
        return false;
    }

    private boolean applies(Revision revision) {
        StepOutcome up = apply(MigrationStep.upgrade(revision));
        if (up.succeeded()) {
            applied.add(MigrationStep.upgrade(revision));
        }
        return up.succeeded();
    }

    private boolean appliesWithoutDeclaredRows(Revision revision) {
        List<DeclaredRows> left = declared.leaveOut(applied);
        restoration.forget();
        startOver();
        if (applies(revision)) {
            declared.miss(left, "are left out from here on");
            return true;
        }
        declared.putBack(left);
        restoration.forget();
        return false;
    }

    /** Begins anew with a database to which all that was passed is applied, with declared rows and without automatic ones. */
    void startOver() {
        rows.close();
        ground.close();
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the walk was interrupted");
        }
        ground = restored();
        shape = new KnownShape(ground);
        rows = new LatestRows(ground);
        seeded = SeedReport.empty();
        declaredSteps = applied.size();
    }

    private Ground restored() {
        try {
            return restoration.restore(applied, declared);
        } catch (MigrationException e) {
            List<DeclaredRows> left = declared.leaveOut(applied);
            if (left.isEmpty()) {
                throw e;
            }
            declared.miss(left, "are left out from here on: the revisions so far cannot be applied again with them");
            restoration.forget();
            return restoration.restore(applied, declared);
        }
    }

    /** Asks the server. */
    private interface Question<T> {
        T answer() throws SQLException;
    }

    private static <T> T sql(Question<T> question) {
        try {
            return question.answer();
        } catch (SQLException e) {
            throw new DatabaseException("cannot fill the tables with rows: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (restoration) {
            rows.close();
            ground.close();
        }
    }
}
