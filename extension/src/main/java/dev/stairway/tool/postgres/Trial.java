package dev.stairway.tool.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A script with a question after each statement, in the one transaction that they are anyway. The program sees what the
 * server says to its own statements, an error, too, with the place that it has in the script. Only what the questions may
 * have made fail is to be sent again as it was; nothing of it is left then.
 */
final class Trial extends Aside {

    /** The statement was stopped, or the connection is gone: to try again would only take longer. */
    private static final Set<String> FINAL = Set.of("57014", "57P01", "57P02", "57P03");

    /** The statement must run outside of a transaction, must be the first one in it, or ends it itself. */
    private static final Set<String> ALONE = Set.of("25001", "25P01", "2D000");

    private record Ran(String text, Duration took, long rows) {}

    private final List<String> statements;
    private final ScriptPlaces places;
    private final Notes notes;
    private final Holdings held = new Holdings();
    private final List<Ran> ran = new ArrayList<>();
    private final List<WireMessage> rest = new ArrayList<>();
    private final List<List<@Nullable String>> answer = new ArrayList<>();
    private @Nullable WireMessage end;
    private boolean asking;
    private boolean running;
    private boolean copies;
    private boolean onlySettings = true;
    private int place = -1;
    private long rows = -1;
    private boolean failed;
    private boolean again;

    Trial(String script, List<String> statements, Notes notes) {
        this.notes = notes;
        this.statements = statements;
        this.places = new ScriptPlaces(script, statements);
    }

    WireMessage message() {
        return WireMessage.of('Q', places.sent());
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
            said(message);
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
        running = place < statements.size();
    }

    /** Something that is no answer to a question. */
    private void said(WireMessage message) {
        switch (message.kind()) {
            case 'C' -> {
                running = false;
                end = message;
                rows = Script.rows(message.text());
                onlySettings &= message.text().equals("SET");
            }
            case 'G' -> copies = true;
            case 'E' -> failed(message.field('C'));
            default -> {
                // It ends nothing.
            }
        }
        rest.add(places.inScript(message));
    }

    private void failed(String state) {
        if (failed) {
            return;
        }
        failed = true;
        boolean atItsEnd = asking && !answer.isEmpty() && place == statements.size() - 1;
        if (atItsEnd) {
            // The transaction ends with the last question; the program is not to hear that its last statement ended
            // well.
            rest.remove(end);
        }
        boolean itsOwn = atItsEnd || (running && !(onlySettings && ALONE.contains(state)));
        again = copies || (!itsOwn && !FINAL.contains(state));
    }

    /** Whether the program's answer is here, and the script is not to be sent as it was. */
    boolean counts() {
        return !again;
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
        List<Integer> written = new ArrayList<>();
        ran.forEach(one -> written.add(notes.ran(one.text(), one.took(), one.rows(), transaction, false)));
        if (failed && place >= 0 && place < statements.size()) {
            notes.ran(statements.get(place), Duration.ZERO, -1, transaction, true);
        }
        notes.ended(held.placed(written), !failed);
    }
}
