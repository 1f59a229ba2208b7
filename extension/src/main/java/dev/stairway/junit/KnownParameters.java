package dev.stairway.junit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The configuration parameters that mean something: another one is a typing error, which must not switch anything off. */
public final class KnownParameters {

    private static final String BEGINNING = "stairway.";

    /** Beside those that are named after a database. */
    private static final Set<String> NAMES = Set.of(
            "cache",
            "data",
            "database",
            "docker",
            "failOn",
            "keep",
            "offline",
            "only",
            "otherSchema",
            "postgres.binaries",
            "prisma",
            "python",
            "reports",
            "schema",
            "setup",
            "since",
            "strict",
            "timeout",
            "trace",
            "update");

    private KnownParameters() {}

    /** All of them in full, sorted. */
    public static Set<String> all() {
        Set<String> all = new TreeSet<>();
        NAMES.forEach(name -> all.add(BEGINNING + name));
        DatabaseKinds.all().forEach(kind -> all.add(BEGINNING + kind.word()));
        return all;
    }

    /**
     * What is wrong with the names of some parameters, with the ones that may be meant; empty when all that begin with {@code
     * stairway.} are known.
     */
    public static Optional<String> problem(Collection<String> names) {
        List<String> unknown = names.stream()
                .filter(name -> name.startsWith(BEGINNING) && !all().contains(name))
                .distinct()
                .sorted()
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(unknown.stream().map(KnownParameters::told).collect(Collectors.joining("\n\n")));
    }

    private static String told(String name) {
        return """
                there is no configuration parameter %s, so that it changes nothing
                To fix:    %s? All of them are: %s""".formatted(name, nearest(name), String.join(", ", all()));
    }

    /** The one that takes the fewest letters to get to. */
    static String nearest(String name) {
        return all().stream()
                .min(Comparator.comparingInt(known -> distance(folded(name), folded(known))))
                .orElseThrow();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /** How many letters must be added, taken away or changed. */
    private static int distance(String from, String to) {
        int[] last = new int[to.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[last.length];
            now[0] = i;
            for (int j = 1; j < last.length; j++) {
                int changed = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(last[j], now[j - 1]) + 1);
            }
            last = now;
        }
        return last[to.length()];
    }
}
