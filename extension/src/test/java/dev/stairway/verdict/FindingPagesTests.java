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

    /** What it means stands before the first of them. */
    @ParameterizedTest
    @EnumSource
    void every_section_says_something(FindingCode code) throws IOException {
        String[] sections = Files.readString(ROOT.resolve(code.page())).split("(?m)^#{1,2} .*$");

        assertThat(sections).hasSize(6);
        assertThat(Arrays.stream(sections).skip(1).map(String::strip))
                .allSatisfy(section -> assertThat(section).hasSizeGreaterThan(15));
    }

    @ParameterizedTest
    @EnumSource
    void what_can_be_accepted_is_told_for_both_who_write_java_and_who_do_not(FindingCode code) throws IOException {
        String page = Files.readString(ROOT.resolve(code.page()));

        if (RollOutFindings.codes().contains(code)) {
            assertThat(page).contains("@Accepted(code = \"" + code.number() + "\"", "--accept '" + code.number() + "@");
        } else if (page.contains("```java\n@Irreversible(")) {
            assertThat(page).contains("--declare-irreversible '");
        }
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
