package dev.stairway.report.page;

import dev.stairway.report.ReportedRevision;
import java.util.ArrayList;
import java.util.List;

/**
 * Stairs in one line of the picture. Few revisions are one flight over the whole width; many are flights of the same
 * length, which flow like words, so that a stair is as large on a narrow screen as on a wide one.
 *
 * @param width the width of the drawing
 * @param height the height of the drawing
 * @param many whether it is one of many
 * @param first the number of its first revision
 * @param last the number of its last revision
 * @param stairs the stairs, from the lowest
 */
record FlightView(int width, int height, boolean many, int first, int last, List<StairView> stairs) {

    /** The most revisions that are one flight. */
    private static final int FEW = 16;

    private static final int LENGTH = 20;

    /**
     * The measures of a drawing.
     *
     * @param stair how wide a stair is
     * @param rise how much higher it is than the one before
     * @param base how high the ground below the first one is
     * @param mark how large the mark above it is
     * @param plain the same where all is as it should be
     * @param gap how far the mark is from the tread
     * @param stairs how many stairs there is room for
     */
    record Measure(int stair, int rise, int base, int mark, int plain, int gap, int stairs) {

        /** Whether a stair has room for a number. */
        boolean roomy() {
            return stair >= 40;
        }

        int height() {
            return base + stairs * rise + mark + 2 * gap;
        }
    }

    /** Whether so many revisions are one flight. */
    static boolean isFew(int revisions) {
        return revisions <= FEW;
    }

    static List<FlightView> of(List<ReportedRevision> revisions) {
        boolean few = isFew(revisions.size());
        int length = few ? Math.max(1, revisions.size()) : LENGTH;
        Measure measure = few ? new Measure(48, 11, 24, 26, 26, 5, length) : new Measure(16, 2, 6, 14, 6, 2, length);
        List<FlightView> flights = new ArrayList<>();
        for (int from = 0; from < revisions.size(); from += length) {
            int to = Math.min(revisions.size(), from + length);
            List<StairView> stairs = new ArrayList<>();
            for (int i = from; i < to; i++) {
                stairs.add(StairView.of(revisions.get(i), i + 1, i - from, measure));
            }
            flights.add(new FlightView(length * measure.stair(), measure.height(), !few, from + 1, to, stairs));
        }
        return flights;
    }
}
