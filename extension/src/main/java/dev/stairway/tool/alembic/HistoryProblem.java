package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Why a project's history cannot be read, in words: the thing, the place, the next move. */
record HistoryProblem(String project, JsonNode facts) {

    /** The whole message. */
    String message() {
        return switch (text("kind")) {
            case "alembic" -> """
                    %s: the Python interpreter %s has no Alembic (%s)
                    To fix: %s -m pip install alembic, or name an interpreter that has it""".formatted(project, text("python"), text("text"), text("python"));
            case "syntax", "encoding", "import" -> file();
            case "twice", "parent", "cycle" -> graph();
            default -> new ConfigurationProblem(project, facts).message();
        };
    }

    private String file() {
        return switch (text("kind")) {
            case "syntax" ->
                """
                    %s: revision file %s does not parse: line %d: %s
                      %s
                    To fix: correct the file""".formatted(
                                project,
                                text("file"),
                                line(),
                                text("text"),
                                text("code").strip());
            case "encoding" -> """
                    %s: revision file %s is not UTF-8: %s
                    To fix: save it as UTF-8, or declare its encoding in the first line: # -*- coding: latin-1 -*-""".formatted(project, text("file"), text("text"));
            default ->
                """
                    %s: revision file %s cannot be imported: line %d: %s
                    To fix: %s""".formatted(
                                project,
                                text("file"),
                                line(),
                                text("text"),
                                Missing.of(facts)
                                        .orElse("what it needs must be importable and set from the working directory"
                                                + " (environment, prepend_sys_path)"));
        };
    }

    private String graph() {
        return switch (text("kind")) {
            case "twice" -> """
                    %s: revision %s is there twice: %s and %s
                    To fix: give one of them another identifier, or delete it""".formatted(project, text("id"), text("file"), text("other"));
            case "parent" -> """
                    %s: revision %s comes after %s, which does not exist
                    To fix: correct %s in %s, or add the missing revision file""".formatted(project, text("id"), text("missing"), text("setting"), text("file"));
            default -> """
                    %s: the revisions go in a circle: %s
                    To fix: correct down_revision or depends_on in one of %s""".formatted(project, circle(), String.join(", ", list("files")));
        };
    }

    private String circle() {
        List<String> ids = list("ids");
        return String.join(" → ", ids) + " → " + ids.get(0);
    }

    private List<String> list(String field) {
        List<String> all = new ArrayList<>();
        facts.path(field).forEach(element -> all.add(element.asText()));
        return all;
    }

    private int line() {
        return facts.path("line").asInt();
    }

    private String text(String field) {
        return facts.path(field).asText();
    }
}
