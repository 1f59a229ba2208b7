package dev.stairway.tool;

import java.util.List;
import java.util.Objects;

/** What a tool says of a database and the models that the project's code has of it. */
public sealed interface ModelComparison {

    /**
     * They were compared.
     *
     * @param differences what differs, one line each, in the tool's own words and order; empty when nothing does
     * @param command the tool's own command that says the same
     */
    record Compared(List<String> differences, String command) implements ModelComparison {
        public Compared {
            differences = List.copyOf(differences);
            Objects.requireNonNull(command, "command");
        }
    }

    /**
     * They could not be compared.
     *
     * @param reason why not, to follow "not examined:"
     */
    record NotExamined(String reason) implements ModelComparison {
        public NotExamined {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
