package dev.stairway.schema;

/**
 * A function or procedure. Its name holds the types of its arguments: {@code fill(text)}.
 *
 * @param object the function's definition
 */
public record Routine(SchemaObject object) implements ObjectView {

    /** The arguments as they are declared; empty when it takes none. */
    public String arguments() {
        return object.definition().value("arguments").orElse("");
    }

    /** What it returns as the server writes it; empty for a procedure. */
    public String returns() {
        return object.definition().value("returns").orElse("");
    }

    /** The language that it is written in. */
    public String language() {
        return object.definition().value("language").orElse("");
    }

    /** {@code immutable}, {@code stable} or {@code volatile}. */
    public String volatility() {
        return object.definition().value("volatility").orElse("volatile");
    }

    /** Whether it returns null without being called when an argument is null. */
    public boolean isStrict() {
        return object.definition().is("strict");
    }

    /** Whether it runs with the rights of its owner. */
    public boolean isSecurityDefiner() {
        return object.definition().is("security definer");
    }

    /** The source as it was given; empty when the snapshot has none. */
    public String body() {
        return object.definition().value("body").orElse("");
    }

    /** Also answers to its name without argument types. */
    @Override
    public boolean answersTo(String text) {
        String last = name().last();
        int arguments = last.indexOf('(');
        return ObjectView.super.answersTo(text)
                || (arguments > 0
                        && QualifiedName.of(name().first(), last.substring(0, arguments))
                                .matches(text));
    }
}
