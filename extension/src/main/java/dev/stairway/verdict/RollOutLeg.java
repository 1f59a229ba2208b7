package dev.stairway.verdict;

import dev.stairway.diff.Difference;
import dev.stairway.diff.SchemaDiff;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.trace.LegTrace;
import dev.stairway.trace.LockMode;
import dev.stairway.trace.LockTaken;
import dev.stairway.trace.TracedStatement;
import dev.stairway.walk.Leg;
import dev.stairway.walk.LegRun;
import dev.stairway.walk.RevisionWalk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A leg as those see it who use the tables meanwhile. What its own revision made is not in use yet. */
final class RollOutLeg {

    private static final int LONGEST = 160;

    private final LegRun run;
    private final SchemaSnapshot before;
    private final SchemaDiff change;
    private final Set<QualifiedName> made;

    private RollOutLeg(LegRun run, SchemaSnapshot before, Set<QualifiedName> made) {
        this.run = run;
        this.before = before;
        this.change = SchemaDiff.between(before, run.state().schema());
        this.made = made;
    }

    /** The leg up or down of a revision; empty when it was not gone, did not succeed or was not traced. */
    static Optional<RollOutLeg> of(RevisionWalk walk, Leg leg) {
        return walk.leg(leg)
                .filter(run -> run.outcome().succeeded())
                .filter(run -> run.trace().whyNotTraced().isEmpty())
                .map(run -> leg == Leg.UP
                        ? new RollOutLeg(run, walk.before().schema(), Set.of())
                        : new RollOutLeg(run, walk.after().schema(), made(walk)));
    }

    private static Set<QualifiedName> made(RevisionWalk walk) {
        return SchemaDiff.between(walk.before().schema(), walk.after().schema()).differences().stream()
                .filter(difference -> difference instanceof Difference.Added)
                .map(Difference::name)
                .collect(Collectors.toSet());
    }

    String step() {
        return run.step().toString();
    }

    LegTrace trace() {
        return run.trace();
    }

    SchemaDiff change() {
        return change;
    }

    SchemaSnapshot before() {
        return before;
    }

    /** Whether the upgrade of the same revision made it. */
    boolean isOfItsOwnRevision(QualifiedName name) {
        return made.contains(name);
    }

    /** Whether somebody may use the table while the leg runs. */
    boolean inUse(QualifiedName table) {
        return !isOfItsOwnRevision(table)
                && (before.find(ObjectKind.TABLE, table).isPresent()
                        || before.find(ObjectKind.MATERIALIZED_VIEW, table).isPresent());
    }

    /** What is new, of one kind, on a table that is in use. */
    Stream<SchemaObject> added(ObjectKind kind) {
        return differences(Difference.Added.class, kind)
                .map(Difference.Added::object)
                .filter(this::ofTableInUse);
    }

    /** What is gone, of one kind, of a table that is in use and stays. */
    Stream<SchemaObject> removed(ObjectKind kind) {
        return differences(Difference.Removed.class, kind)
                .map(Difference.Removed::object)
                .filter(object -> ofTableInUse(object)
                        && object.owner().filter(this::isGone).isEmpty());
    }

    /** What is another thing than before, of one kind, on a table that is in use. */
    Stream<Difference.Changed> changed(ObjectKind kind) {
        return differences(Difference.Changed.class, kind).filter(changed -> ofTableInUse(changed.before()));
    }

    private <T extends Difference> Stream<T> differences(Class<T> sort, ObjectKind kind) {
        return change.differences().stream()
                .filter(difference -> difference.kind() == kind)
                .filter(sort::isInstance)
                .map(sort::cast);
    }

    private boolean ofTableInUse(SchemaObject object) {
        return object.owner().filter(this::inUse).isPresent();
    }

    private boolean isGone(QualifiedName table) {
        return differences(Difference.Removed.class, ObjectKind.TABLE)
                .anyMatch(gone -> gone.name().equals(table));
    }

    /** The first lock on a relation that is at least as strong. */
    Optional<LockTaken> lock(QualifiedName relation, LockMode atLeast) {
        return trace().locks().stream()
                .filter(lock -> lock.relation().equals(relation) && lock.mode().compareTo(atLeast) >= 0)
                .findFirst();
    }

    /** The first statement that names an object, else the one that took the lock. */
    Optional<TracedStatement> statement(String name, Optional<LockTaken> lock) {
        return statements(names(name)).findFirst().or(() -> lock.flatMap(trace()::statementOf));
    }

    /** The statements that are so, in order. */
    Stream<TracedStatement> statements(Predicate<TracedStatement> filter) {
        return trace().statements().stream().filter(filter);
    }

    /** Whether a statement has a name in its text, as a word of its own. */
    static Predicate<TracedStatement> names(String name) {
        Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])", Pattern.CASE_INSENSITIVE);
        return statement -> word.matcher(statement.text()).find();
    }

    /** Whether a statement has these words, however they are written. */
    static boolean says(TracedStatement statement, String words) {
        return statement.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").contains(words);
    }

    /** A statement in one line. */
    static List<String> fact(Optional<TracedStatement> statement) {
        return statement.stream().map(RollOutLeg::line).toList();
    }

    /** A statement in one line. */
    static String line(TracedStatement statement) {
        String line = statement.text().replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
