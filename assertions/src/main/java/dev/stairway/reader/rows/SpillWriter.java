package dev.stairway.reader.rows;

import dev.stairway.data.DataRow;
import dev.stairway.data.StoredRows;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;

/** Writes rows to a file: for each the number of values, for each value its length in bytes and its text. */
final class SpillWriter implements AutoCloseable {

    static final int NULL = -1;
    private static final int BUFFER = 1 << 16;

    private final SpillFile file;
    private final DataOutputStream out;
    private long rows;
    private long weight;

    private SpillWriter(SpillFile file) {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file.channel()), BUFFER));
    }

    static SpillWriter create() {
        return new SpillWriter(SpillFile.create());
    }

    void write(DataRow row) {
        try {
            out.writeInt(row.size());
            for (int i = 0; i < row.size(); i++) {
                String value = row.value(i);
                if (value == null) {
                    out.writeInt(NULL);
                } else {
                    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write rows to a temporary file", e);
        }
        rows++;
        weight += row.weight();
    }

    StoredRows finish() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write rows to a temporary file", e);
        }
        return new SpilledRows(file, rows, weight);
    }

    @Override
    public void close() {
        file.disown();
    }
}
