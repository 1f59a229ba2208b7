package dev.stairway.data;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises the rows before among the rows after, holding only a part of them in memory at a time. */
final class RowJoin {

    /** So many bytes of rows are held at a time; their keys come on top. */
    private static final long HELD = 16L << 20;

    private static final int MOST_PARTS = 256;
    private static final int PROBE = 1000;

    private final RowKey key;
    private final long held;

    RowJoin(RowKey key) {
        this(key, HELD);
    }

    RowJoin(RowKey key, long held) {
        this.key = key;
        this.held = held;
    }

    /**
     * Whether any row before is there after, or nothing could be: else the key is not the right one. Of very many rows only
     * the first are tried, and only when the key's columns are not surely the same.
     */
    boolean recognises(StoredRows before, StoredRows after) {
        boolean sure = before.size() > PROBE && key.columns().stream().allMatch(ColumnPair::sameIdentity);
        if (key.wholeRow() || sure || before.size() == 0 || after.size() == 0) {
            return true;
        }
        Set<String> keys = new HashSet<>();
        for (DataRow row : before) {
            if (keys.size() == PROBE) {
                break;
            }
            keys.add(key.ofBefore(row));
        }
        for (DataRow row : after) {
            if (keys.contains(key.ofAfter(row))) {
                return true;
            }
        }
        return false;
    }

    /** Tells the visitor of every row; when they fit into memory, in the order before, then what was added in its own. */
    void join(StoredRows before, StoredRows after, RowVisitor visitor) {
        int parts = (int) Math.min(MOST_PARTS, 1 + after.weight() / held);
        if (parts == 1) {
            joinHeld(before, after, visitor);
            return;
        }
        List<StoredRows> partsBefore = before.split(parts, row -> part(key.ofBefore(row), parts));
        List<StoredRows> partsAfter = after.split(parts, row -> part(key.ofAfter(row), parts));
        try {
            for (int i = 0; i < parts; i++) {
                joinHeld(partsBefore.get(i), partsAfter.get(i), visitor);
            }
        } finally {
            partsBefore.forEach(StoredRows::close);
            partsAfter.forEach(StoredRows::close);
        }
    }

    private static int part(String text, int parts) {
        int hash = text.hashCode() * 0x9E3779B9;
        return Math.floorMod(hash ^ (hash >>> 16), parts);
    }

    private void joinHeld(StoredRows before, StoredRows after, RowVisitor visitor) {
        Map<String, Alike> waiting = new LinkedHashMap<>();
        for (DataRow row : after) {
            waiting.merge(key.ofAfter(row), new Alike(row), Alike::with);
        }
        for (DataRow row : before) {
            String text = key.ofBefore(row);
            Alike found = waiting.get(text);
            if (found == null) {
                visitor.removed(row);
            } else {
                visitor.matched(row, found.row);
                found.count--;
                if (found.count == 0) {
                    next(waiting, text, found);
                }
            }
        }
        waiting.values().forEach(alike -> alike.tell(visitor));
    }

    private static void next(Map<String, Alike> waiting, String text, Alike found) {
        if (found.next == null) {
            waiting.remove(text);
        } else {
            waiting.put(text, found.next);
        }
    }

    /** Rows with the same key; equal ones are counted, because a table without a key may hold one a million times. */
    private static final class Alike {

        private final DataRow row;
        private long count = 1;
        private @Nullable Alike next;

        Alike(DataRow row) {
            this.row = row;
        }

        /** These and one more. */
        Alike with(Alike one) {
            if (row.equals(one.row)) {
                count++;
                return this;
            }
            one.next = this;
            return one;
        }

        void tell(RowVisitor visitor) {
            for (Alike alike = this; alike != null; alike = alike.next) {
                for (long i = 0; i < alike.count; i++) {
                    visitor.added(alike.row);
                }
            }
        }
    }
}
