package dev.stairway.tool.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question between two messages of the program, in its transaction. */
final class Asking extends Aside {

    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private final List<WireMessage> rest = new ArrayList<>();
    private boolean failed;

    /** The messages that ask; with names of their own, so that what the program prepared without a name stays. What
     * follows the names is zeros: no types, no formats, no parameters, no limit. */
    static List<WireMessage> messages(String question) {
        return List.of(
                WireMessage.of('P', Question.HELD, question).followedBy(2),
                WireMessage.of('B', Question.HELD, Question.HELD).followedBy(6),
                WireMessage.of('E', Question.HELD).followedBy(4),
                WireMessage.of('C', "P" + Question.HELD),
                WireMessage.of('C', "S" + Question.HELD),
                new WireMessage('S', new byte[0]));
    }

    @Override
    void see(WireMessage message) {
        switch (message.kind()) {
            case 'D' -> rows.add(message.row());
            case 'E' -> failed = true;
            case 'N', 'A', 'S' -> rest.add(message);
            default -> {
                // The server's word that it did what it was asked to.
            }
        }
    }

    @Override
    List<WireMessage> rest() {
        return rest;
    }

    boolean failed() {
        return failed;
    }

    List<List<@Nullable String>> rows() {
        return rows;
    }
}
