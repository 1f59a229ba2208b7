package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.ToolFailure;
import dev.stairway.tool.process.Secrets;

/** Turns what a worker says about an error into the failure that its author sees. */
final class FailureReader {

    private static final String ELSEWHERE = """
            %s, not to the test database "%s"; nothing was run.
            To fix: hand the test database's URL in where env.py reads it: an environment variable (NAME=${url}) \
            or an -x argument (-x url=${url})""";

    private final ConnectionUrl url;
    private final Secrets secrets;

    FailureReader(ConnectionUrl url) {
        this.url = url;
        this.secrets = Secrets.of(url.password(), url.user());
    }

    /** The failure in the form that the port wants, without passwords. */
    ToolFailure read(JsonNode failure) {
        String message = failure.path("message").asText();
        if (failure.path("elsewhere").asBoolean()) {
            message = ELSEWHERE.formatted(message, url.database());
        }
        return new ToolFailure(
                failure.path("type").asText(),
                secrets.hide(message),
                secrets.hide(failure.path("details").asText()),
                failure.path("refusal").asBoolean(),
                failure.path("fatal").asBoolean());
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
