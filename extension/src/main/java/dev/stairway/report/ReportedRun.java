package dev.stairway.report;

import dev.stairway.walk.Leg;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs from run to run; nothing else in a report does.
 *
 * @param at when the walk ended
 * @param serverStartMillis how long the server took to start; zero when it was running
 * @param walkMillis how long the walk took
 * @param environmentRuns how often the project's environment script ran while stepping
 * @param legs how long each leg of each revision took, under the revision's identifier, in upgrade order
 * @param keptAt where databases are kept, under the revision's identifier
 */
public record ReportedRun(
        Instant at,
        long serverStartMillis,
        long walkMillis,
        int environmentRuns,
        Map<String, Map<Leg, LegTime>> legs,
        Map<String, String> keptAt) {

    /**
     * How long a leg took.
     *
     * @param millis all of it, as the tool saw it
     * @param statementMicros each of its statements, in their order; empty when they were not traced
     */
    public record LegTime(long millis, List<Long> statementMicros) {

        public LegTime {
            statementMicros = List.copyOf(statementMicros);
        }
    }

    public ReportedRun {
        legs = Collections.unmodifiableMap(new LinkedHashMap<>(legs));
        keptAt = Collections.unmodifiableMap(new LinkedHashMap<>(keptAt));
    }

    /** How long a leg took; empty when it was not gone. */
    public Optional<LegTime> time(String revision, Leg leg) {
        return Optional.ofNullable(legs.getOrDefault(revision, Map.of()).get(leg));
    }
}
