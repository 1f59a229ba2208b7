package dev.stairway.report.page;

import dev.stairway.history.VisibleText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of any content in Markdown, where it is shown as it is and does nothing. */
final class MarkdownText {

    private static final String MEANING = "\\`*_[]<>#!|~$&";
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(\\((?:[^()\"]|\"[^\"]*\")*\\))");
    private static final int LONGEST = 300;
    private static final int LONGEST_LINE = 400;

    private MarkdownText() {}

    /**
     * One line of text: every sign that means something is escaped, also in a table; long ones are cut. What means something
     * only at the beginning of a line is left alone, because no such text stands there.
     */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        cut(VisibleText.line(text), LONGEST).codePoints().forEach(point -> {
            if (point == '@') {
                // Nobody is notified because of a revision's message: the mark that cannot be seen parts it from the
                // name.
                shown.append("@\u2060");
                return;
            }
            if (MEANING.indexOf(point) >= 0) {
                shown.append('\\');
            }
            shown.appendCodePoint(point);
        });
        return shown.toString();
    }

    /** The same, with annotations as code: whoever pastes one finds nothing in it that cannot be seen. */
    static String withAnnotations(String text) {
        StringBuilder shown = new StringBuilder();
        Matcher annotation = ANNOTATION.matcher(text);
        int from = 0;
        while (annotation.find()) {
            shown.append(spaced(text.substring(from, annotation.start()))).append(code(annotation.group()));
            from = annotation.end();
        }
        return shown.append(spaced(text.substring(from))).toString();
    }

    private static String spaced(String part) {
        return (part.startsWith(" ") ? " " : "") + of(part) + (part.length() > 1 && part.endsWith(" ") ? " " : "");
    }

    /** An identifier or a name, as code. */
    static String code(String text) {
        String line = cut(VisibleText.line(text), LONGEST);
        if (line.isEmpty()) {
            return "";
        }
        String fence = fence(line, 1);
        boolean touches = line.startsWith("`") || line.endsWith("`");
        String shown = touches ? " " + line + " " : line;
        // A table parts its cells before code is looked at.
        return fence + shown.replace("|", "\\|") + fence;
    }

    /** Lines as a block of code. */
    static String block(String language, List<String> lines) {
        String text = lines.stream()
                .map(line -> cut(VisibleText.of(line).replace("\n", "\n  "), LONGEST_LINE))
                .collect(Collectors.joining("\n"));
        String fence = fence(text, 3);
        return fence + language + "\n" + text + "\n" + fence + "\n";
    }

    /** More backticks than stand together anywhere in the text. */
    private static String fence(String text, int atLeast) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(atLeast, longest + 1));
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
