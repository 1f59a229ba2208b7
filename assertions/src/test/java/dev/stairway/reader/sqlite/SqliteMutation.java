package dev.stairway.reader.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
record SqliteMutation(String title, String setup, String change, List<String> expected) {

    private static final Pattern CASE = Pattern.compile(
            "-- case: (.*)\n((?:-- expect: .*\n)*)([\\s\\S]*?)-- change\n([\\s\\S]*?)(?=-- case: |\\z)");

    static Stream<SqliteMutation> all() throws IOException {
        try (InputStream in = SqliteMutation.class.getResourceAsStream("mutations.sql")) {
            if (in == null) {
                throw new IOException("no resource mutations.sql");
            }
            return CASE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().toList().stream()
                    .map(found -> new SqliteMutation(
                            found.group(1),
                            found.group(3),
                            found.group(4),
                            found.group(2)
                                    .lines()
                                    .map(line -> line.substring("-- expect: ".length()))
                                    .sorted()
                                    .toList()));
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
