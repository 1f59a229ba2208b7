package dev.stairway.reader.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One change of a schema and what the snapshot must say about it.
 *
 * @param title what is changed
 * @param since the first major version of PostgreSQL that can do it; 0 when all can
 * @param setup the schema before
 * @param change the statements that change it
 * @param expected one line for each difference, sorted: {@code ~ column public.t.a: type}; none when nothing may differ
 * @param exception why pg_dump, the judge, sees it differently: it prints no change where the snapshot has one, or the reverse
 */
record Mutation(
        String title, int since, String setup, String change, List<String> expected, Optional<String> exception) {

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
            "alike");

    private static final Pattern CASE = Pattern.compile(
            "-- case: (.*)\n(?:-- since: (\\d+)\n)?(?:-- pg_dump differs: (.*)\n)?((?:-- expect: .*\n)*)([\\s\\S]*?)-- change\n([\\s\\S]*?)(?=-- case: |\\z)");

    /** The whole corpus. */
    static Stream<Mutation> all() throws IOException {
        List<Mutation> all = new ArrayList<>();
        for (String file : FILES) {
            all.addAll(read("mutations/" + file + ".sql"));
        }
        return all.stream();
    }

    /** Whether a server of this major version knows what the case uses. */
    boolean runsOn(int version) {
        return version >= since;
    }

    /** All cases of a file, in its order. */
    private static List<Mutation> read(String file) throws IOException {
        List<Mutation> mutations = new ArrayList<>();
        Matcher cases = CASE.matcher(text(file));
        while (cases.find()) {
            List<String> expected = cases.group(4)
                    .lines()
                    .map(line -> line.substring("-- expect: ".length()))
                    .sorted()
                    .toList();
            mutations.add(new Mutation(
                    cases.group(1),
                    cases.group(2) == null ? 0 : Integer.parseInt(cases.group(2)),
                    cases.group(5),
                    cases.group(6),
                    expected,
                    Optional.ofNullable(cases.group(3))));
        }
        return mutations;
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
