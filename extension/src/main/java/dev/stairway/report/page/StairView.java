package dev.stairway.report.page;

import dev.stairway.history.VisibleText;
import dev.stairway.report.ReportedRevision;

/**
 * One stair of the picture.
 *
 * @param number the place of its revision, from 1
 * @param label what is said of it
 * @param look how its verdict looks
 * @param lettered whether its mark has a letter: what is as it should be is a plain mark where there is little room
 * @param numbered whether its number is written into it
 * @param x where it begins
 * @param y where its tread is
 * @param width how wide it is
 * @param height how high it is
 * @param center the middle of its tread
 * @param numberY where its number is
 * @param markX where the mark above it begins
 * @param markY where the mark above it begins
 * @param markSize how large the mark is
 */
record StairView(
        int number,
        String label,
        VerdictLook look,
        boolean lettered,
        boolean numbered,
        int x,
        int y,
        int width,
        int height,
        int center,
        int numberY,
        int markX,
        int markY,
        int markSize) {

    static StairView of(ReportedRevision revision, int number, int place, FlightView.Measure measure) {
        int height = measure.base() + (place + 1) * measure.rise();
        int y = measure.height() - height;
        int x = place * measure.stair();
        VerdictLook look = VerdictLook.of(revision.verdict());
        boolean good = look.tone().equals("good");
        int size = good ? measure.plain() : measure.mark();
        int center = x + measure.stair() / 2;
        return new StairView(
                number,
                number + ". " + MarkdownText.cut(VisibleText.line(revision.id() + " " + revision.message()), 80) + ": "
                        + look.words(),
                look,
                measure.roomy() || !good,
                measure.roomy(),
                x,
                y,
                measure.stair(),
                height,
                center,
                measure.height() - 8,
                center - size / 2,
                y - size - measure.gap(),
                size);
    }
}
