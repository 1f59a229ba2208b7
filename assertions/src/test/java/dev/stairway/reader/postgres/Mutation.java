package dev.stairway.reader.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change of a schema and what the snapshot must say about it.
 *
 * @param title what is changed
 * @param since the first major version of PostgreSQL that can do it; 0 when all can
 * @param until the last one on which it is so
 * @param setup the schema before
 * @param change the statements that change it
 * @param expected one line for each difference, sorted: {@code ~ column public.t.a: type}; none when nothing may differ
 * @param exception why pg_dump, the judge, sees it differently: it prints no change where the snapshot has one, or the reverse
 * @param unrestorable why what pg_dump prints of the schema after the change does not make that schema again
 */
record Mutation(
        String title,
        int since,
        int until,
        String setup,
        String change,
        List<String> expected,
        Optional<String> exception,
        Optional<String> unrestorable) {

    private static final List<String> FILES = List.of(
            "tables",
            "columns",
            "constraints",
            "indexes",
            "routines",
            "others",
            "unchanged",
            "rights",
            "structure",
            "kinds",
            "alike",
            "corners",
            "mixed");

    private static final Pattern CASE = Pattern.compile(
            "-- case: (.*)\n(?:-- since: (\\d+)\n)?(?:-- until: (\\d+)\n)?(?:-- pg_dump differs: (.*)\n)?(?:-- not restored: (.*)\n)?((?:-- expect: .*\n)*)([\\s\\S]*?)-- change\n([\\s\\S]*?)(?=-- case: |\\z)");

    /** The whole corpus, or, for work on it, the cases whose title holds the system property {@code stairway.case}. */
    static Stream<Mutation> all() throws IOException {
        List<Mutation> all = new ArrayList<>();
        for (String file : FILES) {
            all.addAll(read("mutations/" + file + ".sql"));
        }
        return all.stream().filter(mutation -> mutation.title().contains(System.getProperty("stairway.case", "")));
    }

    /** All pairs that must not differ, and three of five changes, which are some of each file: neighbours are alike. */
    static Stream<Mutation> most() throws IOException {
        return split(true);
    }

    /** All that {@link #most} leaves out. */
    static Stream<Mutation> others() throws IOException {
        return split(false);
    }

    private static Stream<Mutation> split(boolean most) throws IOException {
        List<Mutation> all = all().toList();
        return IntStream.range(0, all.size())
                .filter(i -> (i % 5 % 2 == 0 || all.get(i).expected().isEmpty()) == most)
                .mapToObj(all::get);
    }

    /** Whether a server of this major version knows what the case uses. */
    boolean runsOn(int version) {
        return version >= since && version <= until;
    }

    /** Whether the dump of the schema after the change makes the same schema again, as far as the snapshot sees it. */
    boolean isRestorable() {
        return exception.isEmpty() && unrestorable.isEmpty();
    }

    /** All cases of a file, in its order. */
    private static List<Mutation> read(String file) throws IOException {
        List<Mutation> mutations = new ArrayList<>();
        Matcher cases = CASE.matcher(text(file));
        while (cases.find()) {
            List<String> expected = cases.group(6)
                    .lines()
                    .map(line -> line.substring("-- expect: ".length()))
                    .sorted()
                    .toList();
            mutations.add(new Mutation(
                    cases.group(1),
                    version(cases.group(2), 0),
                    version(cases.group(3), Integer.MAX_VALUE),
                    cases.group(7),
                    cases.group(8),
                    expected,
                    Optional.ofNullable(cases.group(4)),
                    Optional.ofNullable(cases.group(5))));
        }
        return mutations;
    }

    private static int version(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Mutation.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
