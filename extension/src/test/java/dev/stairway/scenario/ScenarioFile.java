package dev.stairway.scenario;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.stairway.scenario.Scenario.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads scenarios: a description for people, then sections, indented below their headings.
 *
 * <p>The headings are {@code base} (the revision before), {@code upgrade} and {@code downgrade} (the revision itself) and {@code later}
 * (the revision after; an ordinary one when it is missing), {@code base downgrade} and {@code later downgrade}; {@code healthy
 * upgrade} and {@code healthy downgrade}, which the healthy twin has instead; {@code finds}, the verdict and the findings as {@link VerdictText} has
 * them, and {@code healthy finds}, those of the healthy twin, which is reversible without a note when it is missing;
 * {@code mysql finds} where MySQL says it otherwise than MariaDB, or {@code not there}.
 * A section is SQL, or {@code in python} when its heading says so.
 */
final class ScenarioFile {

    private static final Pattern HEADING = Pattern.compile("^([a-z][a-z ]*?)( in python)?:\n", Pattern.MULTILINE);
    private static final Set<String> KNOWN = Set.of(
            "base",
            "base downgrade",
            "upgrade",
            "downgrade",
            "healthy upgrade",
            "healthy downgrade",
            "later",
            "later downgrade",
            "finds",
            "healthy finds",
            "mysql finds");

    private ScenarioFile() {}

    /** All scenarios by their history, in the order of their names. */
    static Map<String, List<Scenario>> readAll() {
        return readAll("left");
    }

    /** The same for the folder in which this one of the histories is. */
    static Map<String, List<Scenario>> readAll(String oneOfThem) {
        URL folder = Objects.requireNonNull(ScenarioFile.class.getResource(oneOfThem), "the scenarios are missing");
        try (Stream<Path> files = Files.walk(Path.of(folder.toURI()).resolveSibling(""))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(ScenarioFile::read)
                    .collect(groupingBy(Scenario::history, TreeMap::new, toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scenario read(Path file) {
        String[] name = file.toString().replace('\\', '/').replace(".txt", "").split("/");
        try {
            return parse(name[name.length - 2], name[name.length - 1], Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario parse(String history, String name, String text) {
        Map<String, Section> sections = new LinkedHashMap<>();
        List<MatchResult> headings = HEADING.matcher(text).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            MatchResult heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            String body = text.substring(heading.end(), end).stripTrailing().stripIndent();
            Section section = new Section(heading.group(2) != null, body);
            if (!KNOWN.contains(heading.group(1)) || sections.put(heading.group(1), section) != null) {
                throw new IllegalArgumentException(
                        history + "/" + name + ": unknown or second '" + heading.group() + "'");
            }
        }
        return new Scenario(history, name, sections);
    }
}
