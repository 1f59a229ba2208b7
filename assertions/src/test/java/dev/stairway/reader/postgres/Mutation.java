package dev.stairway.reader.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change of a schema and what the snapshot must say about it.
 *
 * @param title what is changed
 * @param since the first major version of PostgreSQL that can do it; 0 when all can
 * @param setup the schema before
 * @param change the statements that change it
 * @param expected one line for each difference, sorted: {@code ~ column public.t.a: type}; none when nothing may differ
 */
record Mutation(String title, int since, String setup, String change, List<String> expected) {

    private static final Pattern CASE = Pattern.compile(
            "-- case: (.*)\n(?:-- since: (\\d+)\n)?((?:-- expect: .*\n)*)([\\s\\S]*?)-- change\n([\\s\\S]*?)(?=-- case: |\\z)");

    /** All cases of a file, in its order. */
    static List<Mutation> read(String file) throws IOException {
        List<Mutation> mutations = new ArrayList<>();
        Matcher cases = CASE.matcher(text(file));
        while (cases.find()) {
            List<String> expected = cases.group(3)
                    .lines()
                    .map(line -> line.substring("-- expect: ".length()))
                    .sorted()
                    .toList();
            mutations.add(new Mutation(
                    cases.group(1),
                    cases.group(2) == null ? 0 : Integer.parseInt(cases.group(2)),
                    cases.group(4),
                    cases.group(5),
                    expected));
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
