package dev.stairway.assertions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a failed assertion says: one sentence, then one line for each fact, aligned. */
final class Failure {

    private final String sentence;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private String appendix = "";
    private boolean comparison;

    @Nullable
    private String expected;

    @Nullable
    private String found;

    private Failure(String sentence) {
        this.sentence = sentence;
    }

    /** A failure of something that was expected: {@code table public.messages to have a comment}. */
    static Failure expecting(String what) {
        return new Failure("Expecting " + what);
    }

    /** Adds what was expected and what was found, also for a comparison in an IDE. */
    Failure compare(@Nullable Object expectedValue, @Nullable Object foundValue) {
        return values(shown(expectedValue), shown(foundValue))
                .with("expected", expectedValue)
                .with("found", foundValue);
    }

    /** Adds what was expected and what was found for a comparison in an IDE, without showing it in the message. */
    Failure values(String expectedValue, String foundValue) {
        comparison = true;
        expected = expectedValue;
        found = foundValue;
        return this;
    }

    /** Adds lines, as they are but indented, below everything else. */
    Failure append(String lines) {
        appendix = lines.indent(2).stripTrailing();
        return this;
    }

    /** Adds a fact; nothing and the empty list are shown as {@code none}. */
    Failure with(String label, @Nullable Object fact) {
        facts.put(label, shown(fact));
        return this;
    }

    /** Adds a fact unless the list is empty. */
    Failure withAny(String label, Collection<?> fact) {
        return fact.isEmpty() ? this : with(label, fact);
    }

    boolean isComparison() {
        return comparison;
    }

    @Nullable
    String expected() {
        return expected;
    }

    @Nullable
    String found() {
        return found;
    }

    private static String shown(@Nullable Object fact) {
        if (fact instanceof Optional<?> optional) {
            return shown(optional.orElse(null));
        }
        if (fact instanceof Collection<?> many) {
            return many.isEmpty() ? "none" : many.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return fact == null || fact.toString().isEmpty() ? "none" : fact.toString();
    }

    @Override
    public String toString() {
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
        StringBuilder text = new StringBuilder(sentence);
        facts.forEach((label, fact) -> text.append("\n  ")
                .append(label)
                .append(':')
                .append(" ".repeat(width - label.length()))
                .append(fact.replace("\n", "\n" + " ".repeat(width + 3))));
        return appendix.isEmpty()
                ? text.toString()
                : text.append('\n').append(appendix).toString();
    }
}
