package dev.stairway.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every failure names a page; each page is there and answers the same questions. */
class FindingPagesTests {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

    @ParameterizedTest
    @EnumSource
    void every_code_has_a_page(FindingCode code) throws IOException {
        assertThat(Files.readString(ROOT.resolve(code.page())))
                .startsWith("# " + code.number() + " · ")
                .contains("\n## Example\n", "\n## In production\n", "\n## To fix\n", "\n## To declare it\n");
    }

    @Test
    void every_page_has_a_code() throws IOException {
        List<String> known =
                Arrays.stream(FindingCode.values()).map(FindingCode::page).toList();

        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/findings"))) {
            assertThat(pages.map(page -> "docs/findings/" + page.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }
}
