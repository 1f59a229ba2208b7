package dev.stairway.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Rows in memory. */
final class MemoryRows implements StoredRows {

    private final List<DataRow> rows;
    private final long weight;

    MemoryRows(List<DataRow> rows) {
        this.rows = List.copyOf(rows);
        this.weight = rows.stream().mapToLong(DataRow::weight).sum();
    }

    @Override
    public Iterator<DataRow> iterator() {
        return rows.iterator();
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public long weight() {
        return weight;
    }

    @Override
    public List<StoredRows> split(int parts, ToIntFunction<DataRow> part) {
        List<List<DataRow>> lists = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            lists.add(new ArrayList<>());
        }
        rows.forEach(row -> lists.get(part.applyAsInt(row)).add(row));
        return lists.stream().map(StoredRows::of).toList();
    }

    @Override
    public StoredRows share() {
        return this;
    }

    @Override
    public void close() {
        // Nothing but memory holds them.
    }

    /** Rows that are printed alike, in the same order, are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemoryRows held && weight == held.weight && rows.equals(held.rows);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(weight);
    }
}
