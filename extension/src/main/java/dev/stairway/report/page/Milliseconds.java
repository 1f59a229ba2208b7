package dev.stairway.report.page;

import dev.stairway.report.Report;
import dev.stairway.walk.Leg;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lengths of time for people. */
final class Milliseconds {

    private Milliseconds() {}

    /** How long the legs of a revision took, {@code 12 / 8 / 11 ms}; empty when it was not walked. */
    static String ofLegs(Report report, String revision) {
        String legs = Arrays.stream(Leg.values())
                .flatMap(leg -> report.run().time(revision, leg).stream())
                .map(time -> String.valueOf(time.millis()))
                .collect(Collectors.joining(" / "));
        return legs.isEmpty() ? "" : legs + " ms";
    }

    /** {@code 3.76 s}. */
    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }
}
