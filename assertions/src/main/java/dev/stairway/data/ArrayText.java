package dev.stairway.data;

import java.util.function.UnaryOperator;

/** Arrays as the server prints them: <code>{1,NULL,"two words"}</code>, with bounds in front where they are unusual. */
final class ArrayText {

    private final String text;
    private final UnaryOperator<String> element;
    private final StringBuilder written = new StringBuilder();
    private int position;

    private ArrayText(String text, UnaryOperator<String> element) {
        this.text = text;
        this.element = element;
    }

    /** The same array with each element in its own one way of writing; the text itself when it is no array. */
    static String canonical(String text, UnaryOperator<String> element) {
        ArrayText array = new ArrayText(text, element);
        try {
            array.read();
            return array.written.toString();
        } catch (StringIndexOutOfBoundsException e) {
            return text;
        }
    }

    private void read() {
        position = Math.max(text.indexOf('{'), 0);
        written.append(text, 0, position);
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '{' || c == '}' || c == ',') {
                written.append(c);
                position++;
            } else {
                written.append(c == '"' ? quoted(inQuotes()) : plain());
            }
        }
    }

    private String inQuotes() {
        StringBuilder content = new StringBuilder();
        position++;
        while (text.charAt(position) != '"') {
            position += text.charAt(position) == '\\' ? 1 : 0;
            content.append(text.charAt(position++));
        }
        position++;
        return content.toString();
    }

    private String plain() {
        int start = position;
        while (position < text.length() && ",{}".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String word = text.substring(start, position);
        return word.equals("NULL") ? word : quoted(word);
    }

    private String quoted(String value) {
        return '"' + element.apply(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
