package dev.stairway.tool.postgres;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of PostgreSQL's protocol, version 3: a letter that says what it is, a length, and a body. */
final class WireMessage {

    private static final int LENGTH = 4;

    private final char kind;
    private final byte[] body;

    WireMessage(char kind, byte[] body) {
        this.kind = kind;
        this.body = body;
    }

    /** The next one; null at the end of the conversation. */
    static @Nullable WireMessage read(DataInputStream in) throws IOException {
        int kind = in.read();
        if (kind < 0) {
            return null;
        }
        int length = in.readInt() - LENGTH;
        if (length < 0) {
            throw new EOFException("not a message of PostgreSQL's protocol");
        }
        return new WireMessage((char) kind, in.readNBytes(length));
    }

    /** A message that consists of texts, each with its end. */
    static WireMessage of(char kind, String... texts) {
        byte[] bytes = (String.join("\0", texts) + "\0").getBytes(StandardCharsets.UTF_8);
        return new WireMessage(kind, bytes);
    }

    char kind() {
        return kind;
    }

    /** The body, followed by zeros. */
    WireMessage followedBy(int zeros) {
        return new WireMessage(kind, Arrays.copyOf(body, body.length + zeros));
    }

    /** The state that the server says it is in when it is ready: I for none, T for a transaction, E for a failed one. */
    char status() {
        return (char) body[0];
    }

    void write(OutputStream out) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(1 + LENGTH);
        head.put((byte) kind).putInt(body.length + LENGTH);
        out.write(head.array());
        out.write(body);
    }

    /** The texts that it begins with, as many as are asked for; empty ones where it has fewer. */
    List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int end = from;
            while (end < body.length && body[end] != 0) {
                end++;
            }
            texts.add(new String(body, Math.min(from, body.length), end - from, StandardCharsets.UTF_8));
            from = Math.min(end + 1, body.length);
        }
        return texts;
    }

    String text() {
        return texts(1).get(0);
    }

    /** The values of a row, as text. */
    List<@Nullable String> row() {
        ByteBuffer buffer = ByteBuffer.wrap(body);
        List<@Nullable String> values = new ArrayList<>();
        for (int left = buffer.getShort(); left > 0; left--) {
            int length = buffer.getInt();
            byte[] value = new byte[Math.max(0, length)];
            buffer.get(value);
            values.add(length < 0 ? null : new String(value, StandardCharsets.UTF_8));
        }
        return values;
    }

    /** The name of the first column that a description of rows has; empty when it has none. */
    String firstColumn() {
        return body.length <= 2 ? "" : new WireMessage(kind, Arrays.copyOfRange(body, 2, body.length)).text();
    }

    /** A field of an error, such as {@code C} for its state; empty when it has none. */
    String field(char letter) {
        int from = 0;
        while (from < body.length && body[from] != 0) {
            int end = from + 1;
            while (end < body.length && body[end] != 0) {
                end++;
            }
            if (body[from] == letter) {
                return new String(body, from + 1, end - from - 1, StandardCharsets.UTF_8);
            }
            from = end + 1;
        }
        return "";
    }

    /** The same error or notice with another value of a field, or without it when that is empty. */
    WireMessage withField(char letter, String value) {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        int from = 0;
        while (from < body.length && body[from] != 0) {
            int end = from + 1;
            while (end < body.length && body[end] != 0) {
                end++;
            }
            if (body[from] != letter) {
                other.write(body, from, end - from);
                other.write(0);
            } else if (!value.isEmpty()) {
                other.write(letter);
                other.writeBytes(value.getBytes(StandardCharsets.UTF_8));
                other.write(0);
            }
            from = end + 1;
        }
        other.write(0);
        return new WireMessage(kind, other.toByteArray());
    }
}
