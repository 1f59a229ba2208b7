package dev.stairway.trace;

import dev.stairway.schema.QualifiedName;
import dev.stairway.trace.Relations.Kind;
import dev.stairway.trace.Relations.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Gives what was seen of a step the names of the relations, and leaves out what nobody asks for. */
public final class Naming {

    private final StepTrace seen;
    private final Relations before;
    private final Relations after;
    private final Predicate<QualifiedName> own;

    private Naming(StepTrace seen, Relations before, Relations after, Predicate<QualifiedName> own) {
        this.seen = seen;
        this.before = before;
        this.after = after;
        this.own = own;
    }

    /**
     * The trace of a leg.
     *
     * @param seen what the server was seen to do
     * @param before the relations before it
     * @param after the relations after it
     * @param own which tables are the tool's own
     */
    public static LegTrace name(StepTrace seen, Relations before, Relations after, Predicate<QualifiedName> own) {
        Naming naming = new Naming(seen, before, after, own);
        return new LegTrace(seen.statements(), naming.locks(), naming.rows(), naming.rewrites(), seen.gaps());
    }

    private Optional<Relation> existed(long number) {
        return before.find(number).filter(relation -> !own.test(relation.name()));
    }

    /** An index is locked with its table; only what keeps everybody from it says more than the lock on the table. */
    private List<LockTaken> locks() {
        return seen.locks().stream()
                .flatMap(lock -> existed(lock.relation()).stream()
                        .filter(relation -> relation.kind() != Kind.INDEX || lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                        .map(relation -> new LockTaken(relation.name(), lock.mode(), lock.statement(), lock.atMost())))
                .toList();
    }

    private List<RowCounts> rows() {
        return seen.rows().stream()
                .flatMap(rows -> existed(rows.relation())
                        .or(() -> after.find(rows.relation()))
                        .filter(relation -> relation.kind() == Kind.TABLE && !own.test(relation.name()))
                        .map(table -> new RowCounts(table.name(), rows.inserted(), rows.updated(), rows.deleted()))
                        .stream())
                .sorted(Comparator.comparing(RowCounts::table))
                .toList();
    }

    private List<TableRewrite> rewrites() {
        List<TableRewrite> rewrites = new ArrayList<>();
        Map<Long, Long> files = new HashMap<>();
        for (StepTrace.File file : seen.files()) {
            existed(file.relation()).filter(Naming::hasRows).ifPresent(table -> {
                long last = files.getOrDefault(file.relation(), table.file());
                if (last != file.file()) {
                    rewrites.add(new TableRewrite(table.name(), truncates(file.statement()), file.statement()));
                }
                files.put(file.relation(), file.file());
            });
        }
        return Stream.concat(rewrites.stream(), unseen(files.keySet())).toList();
    }

    /** What was rewritten outside of any transaction shows afterwards only. */
    private Stream<TableRewrite> unseen(Set<Long> known) {
        return before.byNumber().entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .filter(entry ->
                        hasRows(entry.getValue()) && !own.test(entry.getValue().name()))
                .filter(entry -> after.find(entry.getKey())
                        .filter(now -> now.file() != entry.getValue().file())
                        .isPresent())
                .map(entry -> new TableRewrite(entry.getValue().name(), false, -1))
                .sorted(Comparator.comparing(TableRewrite::table));
    }

    private static boolean hasRows(Relation relation) {
        return relation.file() != 0 && (relation.kind() == Kind.TABLE || relation.kind() == Kind.MATERIALIZED_VIEW);
    }

    /** The server gives a table a new file in both cases; its statement tells which one it is. */
    private boolean truncates(int statement) {
        return statement >= 0
                && statement < seen.statements().size()
                && seen.statements()
                        .get(statement)
                        .text()
                        .stripLeading()
                        .toLowerCase(Locale.ROOT)
                        .startsWith("truncate");
    }
}
