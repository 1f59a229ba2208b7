package dev.stairway.report.page;

import dev.stairway.history.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines under a title.
 *
 * @param title what they are
 * @param look how they look: {@code diff}, {@code sql} or {@code list}
 * @param lines the lines that there is room for
 * @param rest how many there are besides, in words; empty when none
 */
record Block(String title, String look, List<Line> lines, String rest) {

    private static final int LONGEST = 4_000;

    /**
     * One line.
     *
     * @param sign what it begins with, for its colour: {@code plus}, {@code minus}, {@code tilde}, or empty
     * @param text the text
     * @param aside what is said of it in the margin; may be empty
     */
    record Line(String sign, String text, String aside) {

        static Line of(String text) {
            return of(text, "");
        }

        static Line of(String text, String aside) {
            String sign = text.startsWith("+ ") ? "plus" : text.startsWith("- ") ? "minus" : "";
            return new Line(text.startsWith("~ ") ? "tilde" : sign, text, aside);
        }

        private Line shown() {
            return new Line(sign, MarkdownText.cut(VisibleText.of(text), LONGEST), VisibleText.line(aside));
        }
    }

    /** As many of the lines as there is room for. */
    static Block of(String title, String look, List<Line> lines, Budget budget) {
        String heading = budget.shown(VisibleText.line(title), 300);
        List<Line> shown = new ArrayList<>();
        for (Line line : lines) {
            Line next = line.shown();
            if (!budget.take(weight(next))) {
                break;
            }
            shown.add(next);
        }
        int more = lines.size() - shown.size();
        return new Block(heading, look, shown, more == 0 ? "" : "and " + more + " more in stairway.json");
    }

    /** What a line takes on the page, with what stands around it. */
    private static int weight(Line line) {
        return 70 + Budget.weight(line.text) + Budget.weight(line.aside);
    }
}
