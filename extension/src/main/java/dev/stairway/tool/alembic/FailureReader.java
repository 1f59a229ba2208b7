package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.ToolFailure;
import dev.stairway.tool.process.Secrets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what a worker says about an error into the failure that its author sees. */
final class FailureReader {

    private static final String ELSEWHERE = """
            %s, not to the test database "%s"; nothing was run.
            %s""";

    private final ConnectionUrl url;
    private final AlembicSettings settings;
    private final Secrets secrets;

    FailureReader(ConnectionUrl url, AlembicSettings settings) {
        this.url = url;
        this.settings = settings;
        this.secrets = Secrets.of(url.password(), url.user());
    }

    /** The failure in the form that the port wants, without passwords. */
    ToolFailure read(JsonNode failure) {
        String message = failure.path("message").asText();
        String details = failure.path("details").asText();
        Advice advice = new Advice(failure.path("advice"), settings);
        if (failure.path("elsewhere").asBoolean()) {
            message = ELSEWHERE.formatted(message, url.database(), String.join("\n", advice.aboutTheDatabase()));
        } else if (failure.has("advice")) {
            List<String> moves = advice.aboutTheError(url.database());
            message = moves.isEmpty() ? message : withAdvice(message, details, moves);
            details = moves.isEmpty() ? details : "";
        }
        return new ToolFailure(
                failure.path("type").asText(),
                secrets.hide(message),
                secrets.hide(details),
                failure.path("refusal").asBoolean(),
                failure.path("fatal").asBoolean());
    }

    /** Where in env.py it happened stands before the next move, which is the last thing to read. */
    private static String withAdvice(String message, String place, List<String> moves) {
        return Stream.of(Stream.of(message), place.lines().map(line -> "  " + line), moves.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** A text without passwords. */
    String hide(String text) {
        return secrets.hide(text);
    }

    /** The same failure without passwords. */
    ToolFailure hide(ToolFailure failure) {
        return new ToolFailure(
                failure.type(),
                secrets.hide(failure.message()),
                secrets.hide(failure.details()),
                failure.refusal(),
                failure.fatal());
    }

    /** A project that cannot even be read, as the failure that ends a session. */
    ToolFailure problem(HistoryProblem problem) {
        return hide(new ToolFailure("project", problem.message(), "", false, true));
    }
}
