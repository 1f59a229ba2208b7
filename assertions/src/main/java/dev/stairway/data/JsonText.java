package dev.stairway.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON in one way of writing: no white space, keys in order, the last of equal keys, numbers without zeros at the end. */
final class JsonText {

    /** Deeper than any document that people write, and far from what the stack holds. */
    private static final int DEEPEST = 500;

    private final String text;
    private int position;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /** The same document in one way of writing; the text itself when it is no JSON. */
    static String canonical(String text) {
        JsonText json = new JsonText(text);
        try {
            String value = json.value();
            json.skipSpace();
            return json.position == text.length() ? value : text;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return text;
        }
    }

    private String value() {
        skipSpace();
        return switch (text.charAt(position)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private String object() {
        open();
        Map<String, String> members = new TreeMap<>();
        for (boolean more = !isNext('}'); more; more = isNext(',')) {
            skipSpace();
            String key = string();
            expect(':');
            members.put(key, value());
        }
        close('}', members.isEmpty());
        List<String> written = new ArrayList<>();
        members.forEach((key, member) -> written.add(key + ":" + member));
        return "{" + String.join(",", written) + "}";
    }

    private String array() {
        open();
        List<String> elements = new ArrayList<>();
        for (boolean more = !isNext(']'); more; more = isNext(',')) {
            elements.add(value());
        }
        close(']', elements.isEmpty());
        return "[" + String.join(",", elements) + "]";
    }

    private void open() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        position++;
    }

    private void close(char bracket, boolean alreadyRead) {
        if (!alreadyRead) {
            expect(bracket);
        }
        depth--;
    }

    private String string() {
        expect('"');
        StringBuilder content = new StringBuilder("\"");
        while (text.charAt(position) != '"') {
            char c = text.charAt(position++);
            char meant = c == '\\' ? escaped(text.charAt(position++)) : c;
            if (meant == '"' || meant == '\\') {
                content.append('\\');
            }
            content.append(meant);
        }
        position++;
        return content.append('"').toString();
    }

    private char escaped(char letter) {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                position += 4;
                yield (char) Integer.parseInt(text.substring(position - 4, position), 16);
            }
            default -> throw new IllegalArgumentException("no escape: " + letter);
        };
    }

    private String number() {
        int start = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        if (start == position) {
            throw new IllegalArgumentException("no value at " + start);
        }
        return Form.NUMBER.apply(text.substring(start, position));
    }

    private String word(String word) {
        if (!text.startsWith(word, position)) {
            throw new IllegalArgumentException("no value at " + position);
        }
        position += word.length();
        return word;
    }

    private boolean isNext(char c) {
        skipSpace();
        boolean next = text.charAt(position) == c;
        position += next ? 1 : 0;
        return next;
    }

    private void expect(char c) {
        if (!isNext(c)) {
            throw new IllegalArgumentException("no " + c + " at " + position);
        }
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }
}
