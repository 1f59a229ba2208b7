package dev.stairway.reader.rows;

import dev.stairway.data.DataRow;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes once through the rows of a file, whoever else reads it at the same time. */
final class SpillReader implements Iterator<DataRow> {

    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;
    private long left;

    SpillReader(SpillFile file, long size) {
        this.in = new DataInputStream(new BufferedInputStream(new FromStart(file), BUFFER));
        this.left = size;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public DataRow next() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        left--;
        try {
            @Nullable String[] values = new @Nullable String[in.readInt()];
            for (int i = 0; i < values.length; i++) {
                int length = in.readInt();
                values[i] =
                        length == SpillWriter.NULL ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
            }
            return DataRow.of(values);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rows back from a temporary file", e);
        }
    }

    /** Reads by position, because the channel's own position belongs to all of its readers. */
    private static final class FromStart extends InputStream {

        private final SpillFile file;
        private long position;

        FromStart(SpillFile file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = file.channel().read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
