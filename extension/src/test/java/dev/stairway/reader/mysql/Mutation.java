package dev.stairway.reader.mysql;

import dev.stairway.database.DatabaseServer;
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
 * @param product the only product that knows such a thing, or where the snapshot must say this; empty for both
 */
record Mutation(String title, String setup, String change, List<String> expected, String product) {

    private static final Pattern CASE = Pattern.compile(
            "-- case: (.*)\n(?:-- only: (.*)\n)?((?:-- expect: .*\n)*)([\\s\\S]*?)-- change\n([\\s\\S]*?)(?=-- case: |\\z)");

    /** The whole corpus, or, for work on it, the cases whose title holds the system property {@code stairway.case}. */
    static Stream<Mutation> all() throws IOException {
        List<Mutation> all = new ArrayList<>();
        for (String file : List.of("tables", "columns", "keys", "programs", "alike")) {
            Matcher cases = CASE.matcher(text(file + ".sql"));
            while (cases.find()) {
                List<String> expected = cases.group(3)
                        .lines()
                        .map(line -> line.substring("-- expect: ".length()))
                        .sorted()
                        .toList();
                String product = cases.group(2) == null ? "" : cases.group(2);
                all.add(new Mutation(cases.group(1), cases.group(4), cases.group(5), expected, product));
            }
        }
        return all.stream().filter(mutation -> mutation.title().contains(System.getProperty("stairway.case", "")));
    }

    boolean isOn(DatabaseServer server) {
        return server.description().startsWith(product);
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
