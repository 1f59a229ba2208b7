package dev.stairway.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text of any content, on a terminal and on pages. */
class VisibleTextTests {

    @Test
    void what_moves_a_cursor_or_turns_the_reading_is_written_out() {
        assertThat(VisibleText.of("a\u001b[2J\u0000\r\u009b \u202eb\u2066\u200b\ufeff"))
                .isEqualTo("a\\u{1b}[2J\\u{0}\\u{d}\\u{9b} \\u{202e}b\\u{2066}\\u{200b}\\u{feff}");
    }

    @Test
    void all_else_stays_as_it_is() {
        String text = "plain\n\ttext → é \uD83D\uDE00 ❌";
        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @Test
    void a_line_has_no_other_lines() {
        assertThat(VisibleText.line(" a\r\n\tb\u2028c\u0085 d ")).isEqualTo("a b c d");
    }

    @Test
    void half_a_character_is_written_out() {
        assertThat(VisibleText.of("a\uD83D")).isEqualTo("a\\u{d83d}");
    }
}
