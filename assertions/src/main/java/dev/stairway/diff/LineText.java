package dev.stairway.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines that changed in a long text, each with its number: what is gone has its old one, what came its new one. */
final class LineText {

    private LineText() {}

    static List<String> of(String before, String after) {
        List<String> lines = new ArrayList<>();
        Hunk.between(lines(before), lines(after)).forEach(hunk -> add(hunk, lines));
        return lines;
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private static void add(Hunk hunk, List<String> lines) {
        List<String> gone = hunk.gone();
        List<String> come = hunk.come();
        if (gone.size() == come.size()) {
            for (int i = 0; i < gone.size(); i++) {
                lines.add(number(hunk.from() + i) + Excerpt.pair(gone.get(i), come.get(i)));
            }
            return;
        }
        for (int i = 0; i < gone.size(); i++) {
            lines.add(number(hunk.from() + i) + "- " + Excerpt.of(gone.get(i).stripLeading()));
        }
        for (int i = 0; i < come.size(); i++) {
            lines.add(number(hunk.to() + i) + "+ " + Excerpt.of(come.get(i).stripLeading()));
        }
    }

    private static String number(int index) {
        return "line " + (index + 1) + ": ";
    }
}
