package dev.stairway.tool.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * A script as it is sent with questions, and which place of it is which one of the script itself. Counted are characters, as
 * the server counts them, the first one is 1.
 */
final class ScriptPlaces {

    private static final char POSITION = 'P';

    /** A statement: where it begins when it is sent, where in the script, and how long it is. */
    private record Part(int sent, int script, int length) {}

    private final StringBuilder sent = new StringBuilder(Question.FIRST);
    private final List<Part> parts = new ArrayList<>();

    /** A script of these statements; each of them is there word for word. */
    ScriptPlaces(String script, List<String> statements) {
        int from = 0;
        for (String statement : statements) {
            sent.append(";\n");
            int found = script.indexOf(statement, from);
            if (found >= 0) {
                parts.add(new Part(characters(sent), characters(script.substring(0, found)), characters(statement)));
                from = found + statement.length();
            }
            sent.append(statement).append("\n;\n").append(Question.NEXT);
        }
    }

    private static int characters(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    String sent() {
        return sent.toString();
    }

    /** An error or a notice with its place in the script, or without one where the script has no such place. */
    WireMessage inScript(WireMessage message) {
        if (message.kind() != 'E' && message.kind() != 'N') {
            return message;
        }
        String position = message.field(POSITION);
        return position.isEmpty() ? message : message.withField(POSITION, inScript(Integer.parseInt(position)));
    }

    private String inScript(int position) {
        return parts.stream()
                .filter(part -> position > part.sent() && position <= part.sent() + part.length() + 1)
                .findFirst()
                .map(part -> String.valueOf(position - part.sent() + part.script()))
                .orElse("");
    }
}
