package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;

/** A check constraint as a table's statement has it. */
final class CheckText {

    private CheckText() {}

    static Definition definition(Words words) {
        boolean check = words.accept("CHECK");
        String expression = check ? words.next().value() : "";
        boolean notEnforced = words.accept("NOT", "ENFORCED");
        return Definition.builder()
                .with("type", check ? "check" : "constraint")
                .with("expression", expression)
                .with("not enforced", notEnforced)
                .with("options", words.rest())
                .build();
    }
}
