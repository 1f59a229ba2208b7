package dev.stairway.reader.rows;

import dev.stairway.data.DataRow;
import dev.stairway.data.StoredRows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Rows in a temporary file. */
final class SpilledRows implements StoredRows {

    private final SpillFile file;
    private final long size;
    private final long weight;
    private boolean closed;

    SpilledRows(SpillFile file, long size, long weight) {
        this.file = file;
        this.size = size;
        this.weight = weight;
    }

    @Override
    public Iterator<DataRow> iterator() {
        if (closed) {
            throw new IllegalStateException("the rows are closed");
        }
        return new SpillReader(file, size);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long weight() {
        return weight;
    }

    @Override
    public List<StoredRows> split(int parts, ToIntFunction<DataRow> part) {
        List<SpillWriter> writers = new ArrayList<>();
        try {
            for (int i = 0; i < parts; i++) {
                writers.add(SpillWriter.create());
            }
            forEach(row -> writers.get(part.applyAsInt(row)).write(row));
            return writers.stream().map(SpillWriter::finish).toList();
        } catch (RuntimeException e) {
            writers.forEach(SpillWriter::close);
            throw e;
        }
    }

    @Override
    public StoredRows share() {
        file.own();
        return new SpilledRows(file, size, weight);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            file.disown();
        }
    }

    /** Rows in the same file are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpilledRows rows && file.equals(rows.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
