package dev.stairway.schema;

import java.util.List;
import java.util.Optional;

/**
 * A trigger of a table or a view.
 *
 * @param object the trigger's definition
 */
public record Trigger(SchemaObject object) implements ObjectView {

    /** When it fires: {@code before}, {@code after} or {@code instead of}. */
    public String timing() {
        return object.definition().value("timing").orElse("");
    }

    /** What fires it: {@code insert}, {@code update}, {@code delete}, {@code truncate}. */
    public List<String> events() {
        return object.definition().values("events");
    }

    /** The columns whose update fires it; empty when any does. */
    public List<String> updateColumns() {
        return object.definition().values("update columns");
    }

    /** How often it fires: for each {@code row} or each {@code statement}. */
    public String level() {
        return object.definition().value("level").orElse("");
    }

    /** The function that it calls, with its schema. */
    public String function() {
        return object.definition().value("function").orElse("");
    }

    /** Whether it calls the function that {@code name} names, with or without its schema. */
    public boolean calls(String name) {
        return Mention.matches(function(), name);
    }

    /** The condition under which it fires, or empty when it always does. */
    public Optional<String> condition() {
        return object.definition().value("when");
    }

    /** When it is in force: {@code enabled}, {@code disabled}, {@code replica} or {@code always}. */
    public String state() {
        return object.definition().value("enabled").orElse("enabled");
    }
}
