package dev.stairway.tool.postgres;

import dev.stairway.trace.LockMode;
import dev.stairway.trace.StepTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one transaction holds, and which of its statements made it so: the answers to {@link Question}, put together. */
final class Holdings {

    private final List<StepTrace.Lock> locks = new ArrayList<>();
    private final List<StepTrace.File> files = new ArrayList<>();
    private final Map<Long, StepTrace.Rows> rows = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<Long, Long> lastFiles = new HashMap<>();
    private final Map<Long, List<Long>> earlier = new HashMap<>();
    private boolean opened;
    private double time;

    /** Whether it was asked before its first statement. */
    boolean opened() {
        return opened;
    }

    /** When it was asked last, in seconds. */
    double time() {
        return time;
    }

    /** Takes an answer to the first question. */
    void open(List<List<@Nullable String>> answer) {
        opened = true;
        for (List<@Nullable String> row : answer) {
            if (row.get(0) == null) {
                time = Double.parseDouble(text(row, 7));
            } else {
                earlier.put(number(row, 0), counts(row));
            }
        }
    }

    /**
     * Takes an answer to another one.
     *
     * @param statement the place of the statement that ran since the last one; negative when there were several
     */
    void take(List<List<@Nullable String>> answer, int statement) {
        for (List<@Nullable String> row : answer) {
            if (row.get(0) == null) {
                time = Double.parseDouble(text(row, 7));
            } else {
                held(row, statement);
            }
        }
    }

    private void held(List<@Nullable String> row, int statement) {
        long relation = number(row, 0);
        String mode = text(row, 1);
        if (known.add(relation + mode)) {
            Duration atMost = Duration.ofMillis((long) Double.parseDouble(text(row, 6)));
            LockMode.named(mode).ifPresent(found -> locks.add(new StepTrace.Lock(relation, found, statement, atMost)));
        }
        long file = number(row, 2);
        Long before = lastFiles.put(relation, file);
        if (file != 0 && (before == null || before != file)) {
            files.add(new StepTrace.File(relation, file, statement));
        }
        count(relation, counts(row), earlier.getOrDefault(relation, List.of(0L, 0L, 0L)));
    }

    private void count(long relation, List<Long> now, List<Long> before) {
        long inserted = now.get(0) - before.get(0);
        long updated = now.get(1) - before.get(1);
        long deleted = now.get(2) - before.get(2);
        if (inserted + updated + deleted > 0) {
            rows.put(relation, new StepTrace.Rows(relation, inserted, updated, deleted));
        }
    }

    /** The same, when the statements were written down at these places. */
    Holdings placed(List<Integer> places) {
        locks.replaceAll(
                lock -> new StepTrace.Lock(lock.relation(), lock.mode(), places.get(lock.statement()), lock.atMost()));
        files.replaceAll(file -> new StepTrace.File(file.relation(), file.file(), places.get(file.statement())));
        return this;
    }

    List<StepTrace.Lock> locks() {
        return locks;
    }

    List<StepTrace.File> files() {
        return files;
    }

    List<StepTrace.Rows> rows() {
        return List.copyOf(rows.values());
    }

    private static List<Long> counts(List<@Nullable String> row) {
        return List.of(number(row, 3), number(row, 4), number(row, 5));
    }

    private static long number(List<@Nullable String> row, int column) {
        String text = row.get(column);
        return text == null ? 0 : Long.parseLong(text);
    }

    private static String text(List<@Nullable String> row, int column) {
        String text = row.get(column);
        return text == null ? "0" : text;
    }
}
