package dev.stairway.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;

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
}
