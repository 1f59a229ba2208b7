package dev.stairway.assertions;

import dev.stairway.schema.Trigger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on a trigger. */
public class TriggerAssert extends AbstractObjectAssert<TriggerAssert, Trigger, TableAssert> {

    static final Step<TriggerAssert, Trigger> STEP = new Step<>(TriggerAssert.class, Trigger.class, TriggerAssert::new);

    /** Assertions on this trigger. */
    public TriggerAssert(@Nullable Trigger actual) {
        super(actual, TriggerAssert.class);
    }

    /** Verifies when it fires: {@code before}, {@code after} or {@code instead of}. */
    public TriggerAssert hasTiming(String timing) {
        return expect(title() + " to have timing", timing, subject().timing());
    }

    /** Verifies that it fires on exactly these, in any order: {@code insert}, {@code update}, {@code delete}, {@code truncate}. */
    public TriggerAssert hasEvents(String... events) {
        List<String> expected = Arrays.stream(events).sorted().toList();
        return expect(
                title() + " to have events",
                expected,
                subject().events().stream().sorted().toList());
    }

    /** Verifies that an update fires it for exactly these columns, in their order; none means for any column. */
    public TriggerAssert hasUpdateColumns(String... columns) {
        return expect(
                title() + " to fire on update of", List.of(columns), subject().updateColumns());
    }

    /** Verifies the function that it calls, written with or without its schema. */
    public TriggerAssert calls(String function) {
        return expect(
                subject().calls(function),
                title() + " to call",
                function,
                subject().function());
    }

    /** Verifies that it fires for each row. */
    public TriggerAssert isForEachRow() {
        return expect(title() + " to fire for each", "row", subject().level());
    }

    /** Verifies that it fires for each statement. */
    public TriggerAssert isForEachStatement() {
        return expect(title() + " to fire for each", "statement", subject().level());
    }

    /** Verifies that it is in force in ordinary sessions. */
    public TriggerAssert isEnabled() {
        boolean met = subject().state().equals("enabled") || subject().state().equals("always");
        return expect(met, title() + " to be enabled", "enabled", subject().state());
    }

    /** Verifies that it is switched off. */
    public TriggerAssert isDisabled() {
        return expect(title() + " to be disabled", "disabled", subject().state());
    }

    /**
     * Verifies the condition under which it fires. Spaces, parentheses around the whole and casts that only the server added
     * mean nothing.
     */
    public TriggerAssert hasCondition(String condition) {
        return matches("to have condition", condition, subject().condition());
    }
}
