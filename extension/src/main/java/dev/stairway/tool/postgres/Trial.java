package dev.stairway.tool.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A script with a question after each statement, in the one transaction that they are anyway. Where it fails, nothing of
 * it is left, and the script itself is to have the last word.
 */
final class Trial extends Aside {

    /** The statement was stopped, or the connection is gone: to try again would only take longer. */
    private static final Set<String> FINAL = Set.of("57014", "57P01", "57P02", "57P03");

    /** No state of the server's: rows are expected that only the program has. */
    private static final String COPYING = "copying";

    private record Ran(String text, Duration took, long rows) {}

    private final List<String> statements;
    private final Notes notes;
    private final Holdings held = new Holdings();
    private final List<Ran> ran = new ArrayList<>();
    private final List<WireMessage> rest = new ArrayList<>();
    private final List<List<@Nullable String>> answer = new ArrayList<>();
    private boolean asking;
    private int place = -1;
    private long rows = -1;
    private String failure = "";

    Trial(List<String> statements, Notes notes) {
        this.notes = notes;
        this.statements = statements;
    }

    WireMessage message() {
        StringBuilder text = new StringBuilder(Question.FIRST);
        statements.forEach(statement ->
                text.append(";\n").append(statement).append("\n;\n").append(Question.NEXT));
        return WireMessage.of('Q', text.toString());
    }

    @Override
    void see(WireMessage message) {
        if (message.kind() == 'T' && message.firstColumn().equals(Question.HELD)) {
            asking = true;
        } else if (asking && message.kind() == 'D') {
            answer.add(message.row());
        } else if (asking && message.kind() == 'C') {
            answered();
        } else {
            if (message.kind() == 'C') {
                rows = Script.rows(message.text());
            } else if (message.kind() == 'G') {
                failure = COPYING;
            } else if (message.kind() == 'E' && failure.isEmpty()) {
                failure = message.field('C');
            }
            rest.add(message);
        }
    }

    private void answered() {
        asking = false;
        if (place < 0) {
            held.open(answer);
        } else {
            double before = held.time();
            held.take(answer, place);
            Duration took = Duration.ofNanos((long) ((held.time() - before) * 1e9));
            ran.add(new Ran(statements.get(place), took, rows));
        }
        answer.clear();
        rows = -1;
        place++;
    }

    /** Whether the script ran, or cannot be sent again. */
    boolean counts() {
        return failure.isEmpty() || FINAL.contains(failure);
    }

    @Override
    List<WireMessage> rest() {
        return counts() ? rest : List.of();
    }

    /** Writes down what was seen. */
    @Override
    void complete() {
        if (!counts()) {
            return;
        }
        int transaction = notes.newTransaction();
        List<Integer> places = new ArrayList<>();
        ran.forEach(one -> places.add(notes.ran(one.text(), one.took(), one.rows(), transaction, false)));
        if (!failure.isEmpty() && place >= 0 && place < statements.size()) {
            notes.ran(statements.get(place), Duration.ZERO, -1, transaction, true);
        }
        notes.ended(held.placed(places), failure.isEmpty());
    }
}
