package dev.stairway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows a link in the documentation finds a file, and a link never leads out of the repository. */
class DocumentationLinksTests {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Pattern RELATIVE_LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(ROOT), Files.walk(ROOT.resolve("docs")))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_relative_link_leads_to_a_file(Path page) throws IOException {
        List<Path> targets = RELATIVE_LINK
                .matcher(Files.readString(page))
                .results()
                .map(link -> page.resolveSibling(link.group(1)).normalize())
                .toList();

        assertThat(targets).allSatisfy(target -> assertThat(target).exists().startsWith(ROOT));
    }
}
