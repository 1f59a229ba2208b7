package dev.stairway.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds by what the rows of a table can be recognised, although its primary key may have changed. */
final class RowKeys {

    private final DataTable before;
    private final DataTable after;
    private final List<ColumnPair> columns;

    RowKeys(DataTable before, DataTable after, List<ColumnPair> columns) {
        this.before = before;
        this.after = after;
        this.columns = columns;
    }

    /** What to try in turn: a key that recognises no row at all is not the right one; the last always is. */
    List<RowKey> candidates() {
        List<RowKey> candidates = new ArrayList<>();
        keyBefore().or(this::keyAfter).or(this::byOrder).ifPresent(candidates::add);
        candidates.add(
                new RowKey(columns.stream().filter(pair -> !pair.isDerived()).toList(), true));
        return candidates;
    }

    private Optional<RowKey> keyBefore() {
        return key(before.key(), pair -> pair.before().name());
    }

    private Optional<RowKey> keyAfter() {
        return key(after.key(), pair -> pair.after().name());
    }

    private Optional<RowKey> key(List<String> names, Function<ColumnPair, String> name) {
        List<ColumnPair> pairs = names.stream()
                .flatMap(column ->
                        columns.stream().filter(pair -> name.apply(pair).equals(column)))
                .toList();
        return key(pairs, names.size());
    }

    /** A key whose columns were all replaced by others: the first stands for the first, and so on. */
    private Optional<RowKey> byOrder() {
        int size = before.key().size();
        List<ColumnPair> pairs = new ArrayList<>();
        for (int i = 0; i < size && size == after.key().size(); i++) {
            int placeBefore = before.indexOf(before.key().get(i));
            int placeAfter = after.indexOf(after.key().get(i));
            pairs.add(ColumnPair.of(before, placeBefore, after, placeAfter, false));
        }
        return key(pairs, size);
    }

    private static Optional<RowKey> key(List<ColumnPair> pairs, int size) {
        return size > 0 && pairs.size() == size ? Optional.of(new RowKey(pairs, false)) : Optional.empty();
    }
}
