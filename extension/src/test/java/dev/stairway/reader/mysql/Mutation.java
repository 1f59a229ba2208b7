package dev.stairway.reader.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One change of a schema and what the snapshot must say about it.
 *
 * @param title what is changed
 * @param setup the schema before
 * @param change the statements that change it
 * @param expected one line for each difference, sorted: {@code ~ column t.a: type}; none when nothing may differ
 */
record Mutation(String title, String setup, String change, List<String> expected) {

    private static final Pattern CASE = Pattern.compile(
            "-- case: (.*)\n((?:-- expect: .*\n)*)([\\s\\S]*?)-- change\n([\\s\\S]*?)(?=-- case: |\\z)");

    /** The whole corpus, or, for work on it, the cases whose title holds the system property {@code stairway.case}. */
    static Stream<Mutation> all() throws IOException {
        List<Mutation> all = new ArrayList<>();
        for (String file : List.of("tables", "columns", "keys", "programs", "alike")) {
            Matcher cases = CASE.matcher(text(file + ".sql"));
            while (cases.find()) {
                List<String> expected = cases.group(2)
                        .lines()
                        .map(line -> line.substring("-- expect: ".length()))
                        .sorted()
                        .toList();
                all.add(new Mutation(cases.group(1), cases.group(3), cases.group(4), expected));
            }
        }
        return all.stream().filter(mutation -> mutation.title().contains(System.getProperty("stairway.case", "")));
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
