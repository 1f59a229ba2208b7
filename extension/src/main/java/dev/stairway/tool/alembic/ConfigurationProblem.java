package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Why a project's configuration does not lead to its revisions, in words: the thing, the place, the next move. */
record ConfigurationProblem(String project, JsonNode facts) {

    /** The whole message. */
    String message() {
        return switch (facts.path("kind").asText()) {
            case "location" -> """
                    %s: the setting script_location is missing in section [%s]
                    To fix: name the folder that has env.py: script_location = migrations, or another section%s""".formatted(project, text("section"), others());
            case "folder" -> """
                    %s: the setting script_location = %s leads nowhere: there is no such folder in %s
                    To fix: %s""".formatted(project, text("location"), text("directory"), directory());
            case "toml" -> """
                    %s: Alembic %s does not read %s
                    To fix: install Alembic 1.16 or later, or name an ini file""".formatted(project, text("version"), text("file"));
            case "rehearsal" ->
                """
                    %s: env.py chooses the folders of the revisions, and fails when it is run without a database: %s
                    To fix: %s""".formatted(project, text("text"), Missing.of(facts).orElse("""
                            let it set version_locations before it needs the database, or name them: \
                            options = "version_locations=...\""""));
            default -> """
                    %s: Alembic cannot read the project: %s
                    To fix: %s""".formatted(project, text("text"), Missing.of(facts).orElse("""
                            correct the configuration file until `alembic history` works in the working directory, \
                            or name another: @Alembic(directory = "...")"""));
        };
    }

    private String others() {
        List<String> names = new ArrayList<>();
        facts.path("others").forEach(name -> names.add("section = \"" + name.asText() + "\""));
        return names.isEmpty() ? "" : ": " + String.join(", ", names);
    }

    private String directory() {
        if (!facts.path("above").isTextual()) {
            return "correct it, or name the directory in which `alembic` is called: @Alembic(directory = \"...\")";
        }
        Path above = Path.of(text("above"));
        Path here = Path.of("").toAbsolutePath();
        String shown = above.equals(here) ? "." : here.relativize(above).toString();
        String file = above.relativize(Path.of(text("directory"))).toString();
        return "the folder is there in %s: name that as the directory, and the file from there: @Alembic(value = \"%s/...\", directory = \"%s\")"
                .formatted(above, file, shown);
    }

    private String text(String field) {
        return facts.path(field).asText();
    }
}
