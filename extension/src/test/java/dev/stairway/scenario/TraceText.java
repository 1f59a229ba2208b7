package dev.stairway.scenario;

import dev.stairway.trace.LegTrace;
import dev.stairway.trace.LockTaken;
import dev.stairway.trace.TraceGap;
import java.util.ArrayList;
import java.util.List;

/** A trace as lines: each statement with what it locked and rewrote, then rows and gaps. */
final class TraceText {

    private TraceText() {}

    static String of(LegTrace trace) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < trace.statements().size(); i++) {
            int place = i;
            lines.add(trace.statements().get(i).text().replaceAll("\\s+", " "));
            trace.locks().stream()
                    .filter(lock -> lock.statement() == place)
                    .map(TraceText::lock)
                    .forEach(lines::add);
            trace.rewrites().stream()
                    .filter(rewrite -> rewrite.statement() == place)
                    .map(rewrite -> "  " + (rewrite.truncated() ? "truncates " : "rewrites ") + rewrite.table())
                    .forEach(lines::add);
        }
        trace.rewrites().stream()
                .filter(rewrite -> rewrite.statement() < 0)
                .map(rewrite -> "rewritten " + rewrite.table())
                .forEach(lines::add);
        trace.rows().forEach(rows -> lines.add(rows.toString()));
        trace.gaps().stream().map(TraceGap::reason).distinct().forEach(gap -> lines.add("gap: " + gap));
        return String.join("\n", lines);
    }

    private static String lock(LockTaken lock) {
        return "  " + lock
                + (lock.waitsForever() ? "" : " within " + lock.atMost().toMillis() + " ms");
    }
}
