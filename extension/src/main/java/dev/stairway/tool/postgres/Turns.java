package dev.stairway.tool.postgres;

import dev.stairway.trace.TraceGap.Part;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a conversation, and which statements of it run. The program's side tells what was sent, the
 * server's side what came; for both threads.
 */
final class Turns {

    private static final String UNASKED = "a statement decides itself about its transaction, or cannot run in one";

    private final Map<String, String> prepared = new HashMap<>();
    private final Map<String, String> bound = new HashMap<>();
    private final Deque<Turn> turns = new ArrayDeque<>(List.of(new Turn()));
    private boolean amid = true;
    private char status = 'I';
    private int transaction;
    private int since;
    private boolean writes;
    private boolean mayHaveWritten;
    private int last = -1;
    private long clock;
    private boolean takenBack;
    private boolean unasked;
    private @Nullable Holdings held;

    /** The program has sent a message, which is about to reach the server. */
    synchronized void sent(WireMessage message) {
        amid = true;
        switch (message.kind()) {
            case 'P' -> prepared.put(message.texts(1).get(0), message.texts(2).get(1));
            case 'B' ->
                bound.put(
                        message.texts(1).get(0),
                        prepared.getOrDefault(message.texts(2).get(1), ""));
            case 'E' -> turns.getLast().add(bound.getOrDefault(message.text(), ""));
            case 'Q' -> Script.statements(message.text()).forEach(turns.getLast()::add);
            default -> {
                // What else it says runs nothing.
            }
        }
        if (message.kind() == 'Q' || message.kind() == 'S' || message.kind() == 'F') {
            turns.add(new Turn());
            clock = System.nanoTime();
        }
    }

    /** The server has sent a message, which is about to reach the program. */
    synchronized void came(WireMessage message, @Nullable Notes notes) {
        switch (message.kind()) {
            case 'C' -> ended(message.text(), notes, false);
            case 'E' -> ended("", notes, true);
            case 'Z' -> ready(message.status(), notes);
            default -> {
                // What else it says ends nothing.
            }
        }
    }

    private void ended(String tag, @Nullable Notes notes, boolean failed) {
        Turn turn = turns.getFirst();
        String text = turn.left.poll();
        if (text == null || notes == null) {
            return;
        }
        long now = System.nanoTime();
        int run = status == 'I' && turn.all == 1 ? 0 : transaction(notes);
        last = notes.ran(text, Duration.ofNanos(now - clock), Script.rows(tag), run, failed);
        clock = now;
        writes |= !tag.equals("SET") && !tag.equals("SHOW");
        takenBack = failed || tag.startsWith("ROLLBACK");
        if (Script.marksTransaction(text)) {
            return;
        }
        since++;
        unasked |= last >= 0 && held == null;
    }

    private int transaction(Notes notes) {
        if (transaction == 0) {
            transaction = notes.newTransaction();
        }
        return transaction;
    }

    private void ready(char now, @Nullable Notes notes) {
        if (turns.size() > 1) {
            turns.removeFirst();
        }
        amid = turns.size() > 1;
        if (now == 'I') {
            if (notes != null) {
                over(notes);
            }
            mayHaveWritten |= writes;
            writes = false;
            held = null;
            unasked = false;
            transaction = 0;
            since = 0;
        } else if (status == 'I') {
            held = new Holdings();
        }
        status = now;
    }

    private void over(Notes notes) {
        if (held == null) {
            if (unasked) {
                notes.gap(UNASKED, Part.LOCKS, Part.ROWS);
            }
            return;
        }
        notes.ended(held, !takenBack);
        if (!held.opened() && mayHaveWritten) {
            notes.gap("the first statement came with the transaction's beginning, before it could be asked", Part.ROWS);
        }
    }

    /** Whether the program may say anything next, and no transaction is open. */
    synchronized boolean free() {
        return !amid && status == 'I';
    }

    /** What is to be asked before the program goes on; null for nothing. */
    synchronized @Nullable String question() {
        if (amid || status != 'T' || held == null) {
            return null;
        }
        if (since > 0) {
            return Question.NEXT;
        }
        return held.opened() ? null : Question.FIRST;
    }

    /** The answer to that. */
    synchronized void answered(List<List<@Nullable String>> answer, Notes notes) {
        if (held == null) {
            return;
        }
        if (since > 0) {
            held.take(answer, since == 1 ? last : -1);
        } else {
            held.open(answer);
        }
        since = 0;
    }

    /** The statements up to the server's being ready again. */
    private static final class Turn {

        private final Deque<String> left = new ArrayDeque<>();
        private int all;

        void add(String statement) {
            left.add(statement);
            all++;
        }
    }
}
