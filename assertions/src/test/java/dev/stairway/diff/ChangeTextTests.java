package dev.stairway.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a change is told: only what differs, and all of it. */
class ChangeTextTests {

    private static String text(String property, List<String> before, List<String> after) {
        return String.join("\n", ChangeText.of(new PropertyChange(property, before, after)));
    }

    private static String labels(String before, String after) {
        return text("labels", Arrays.asList(before.split(" ")), Arrays.asList(after.split(" ")));
    }

    private static String body(String before, String after) {
        return text("body", List.of(before), List.of(after));
    }

    @Test
    void labels_are_told_one_by_one_with_their_places() {
        assertThat(labels("a b", "a b c")).isEqualTo("labels: + c");
        assertThat(labels("a b", "x a b")).isEqualTo("labels: + x before a");
        assertThat(labels("a b", "a x y b")).isEqualTo("labels: + x after a\nlabels: + y after x");
        assertThat(labels("a b c", "a c")).isEqualTo("labels: - b");
        assertThat(labels("a b c", "a x c")).isEqualTo("labels: b → x");
        assertThat(labels("a b c", "c a b")).isEqualTo("labels: c moved before a");
        assertThat(labels("a b c d", "b c a e")).isEqualTo("labels: a moved after c\nlabels: - d\nlabels: + e");
    }

    @Test
    void sorted_elements_have_no_places() {
        assertThat(text("grants", List.of("A", "C"), List.of("B", "C"))).isEqualTo("grants: - A\ngrants: + B");
        assertThat(text("options", List.of("a=1", "b=2"), List.of("a=2", "c=3")))
                .isEqualTo("options: a=1 → a=2\noptions: - b=2\noptions: + c=3");
    }

    @Test
    void every_changed_line_is_told_with_its_number() {
        assertThat(body("a\nb\nc\nd\ne", "a\nB\nc\ne\nf"))
                .isEqualTo("body: line 2: b → B\nbody: line 4: - d\nbody: line 5: + f");
    }

    @Test
    void common_indentation_is_left_out_and_another_one_is_shown() {
        assertThat(body("begin\n    x;\nend", "begin\n    y;\nend")).isEqualTo("body: line 2: x; → y;");
        assertThat(body("begin\n  x;\nend", "begin\n    x;\nend")).isEqualTo("body: line 2: x; → '  x;'");
    }

    @Test
    void many_changed_lines_are_counted() {
        String before = IntStream.range(0, 20).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));

        assertThat(body(before, before.replace("a", "b")).lines())
                .hasSize(9)
                .startsWith("body: line 1: a0 → b0")
                .endsWith("body: and 12 more");
    }

    @Test
    void what_cannot_be_seen_is_made_visible() {
        assertThat(text("comment", List.of("x"), List.of("x "))).isEqualTo("comment: x → 'x '");
        assertThat(text("comment", List.of("caf\u00e9"), List.of("cafe\u0301")))
                .isEqualTo("comment: caf\\u{e9} → cafe\\u{301}");
        assertThat(text("comment", List.of("a\r\nb"), List.of("a\nb"))).isEqualTo("comment: line 1: a\\r → a");
    }

    @Test
    void of_a_long_text_only_what_differs_is_told() {
        String long1 = "x".repeat(500);

        assertThat(text("expression", List.of(long1 + "1" + long1), List.of(long1 + "2" + long1)))
                .isEqualTo("expression: …%1$s1%1$s… → …%1$s2%1$s…".formatted("x".repeat(40)));
    }

    @Test
    void a_very_long_text_is_compared_quickly() {
        String before = IntStream.range(0, 5_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 6_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));

        assertThat(body(before, after).lines()).hasSize(9).endsWith("body: and 10992 more");
    }
}
