package dev.stairway.reader.rows;

import dev.stairway.data.DataRow;
import dev.stairway.data.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table as they are read, and moves to a file when memory ends. */
public final class RowCollector implements AutoCloseable {

    private final RowMemory memory;
    private List<DataRow> held = new ArrayList<>();
    private long weight;
    private @Nullable SpillWriter spill;

    /** A collector without rows yet. */
    public RowCollector(RowMemory memory) {
        this.memory = memory;
    }

    /**
     * All rows of a query as text.
     *
     * @param columns how many columns it has
     */
    public static StoredRows collect(ResultSet rows, int columns, RowMemory memory) throws SQLException {
        try (RowCollector collector = new RowCollector(memory)) {
            @Nullable String[] values = new @Nullable String[columns];
            while (rows.next()) {
                for (int i = 0; i < columns; i++) {
                    values[i] = rows.getString(i + 1);
                }
                collector.add(DataRow.of(values));
            }
            return collector.finish();
        }
    }

    /**
     * One more row.
     *
     * @throws java.io.UncheckedIOException when it cannot be written to a file
     */
    public void add(DataRow row) {
        if (spill != null) {
            spill.write(row);
        } else if (memory.takes(row)) {
            held.add(row);
            weight += row.weight();
        } else {
            spill(row);
        }
    }

    private void spill(DataRow row) {
        SpillWriter file = SpillWriter.create();
        spill = file;
        held.forEach(file::write);
        file.write(row);
        held = List.of();
        memory.free(weight);
    }

    /** All rows, in the order in which they came; nothing may follow. */
    public StoredRows finish() {
        if (spill == null) {
            return StoredRows.of(held);
        }
        StoredRows rows = spill.finish();
        spill = null;
        return rows;
    }

    /** Gives up the rows, unless they were finished. */
    @Override
    public void close() {
        if (spill != null) {
            spill.close();
        }
    }
}
