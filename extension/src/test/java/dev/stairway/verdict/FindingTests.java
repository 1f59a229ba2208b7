package dev.stairway.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTests {

    private static Finding finding(String fact) {
        return new Finding(FindingCode.DOWNGRADE_FAILS, "it fails", List.of(fact), "repair it");
    }

    @Test
    void what_moves_a_terminals_cursor_is_written_as_an_escape() {
        assertThat(finding("\u001b[31mred\r\n").facts()).containsExactly("\\u{1b}[31mred\\u{d}\\u{a}");
    }

    @Test
    void a_long_fact_is_cut() {
        assertThat(finding("x".repeat(10_000)).facts().get(0)).hasSize(500).endsWith("x…");
    }
}
