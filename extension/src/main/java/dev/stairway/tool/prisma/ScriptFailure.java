package dev.stairway.tool.prisma;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.ToolFailure;
import dev.stairway.tool.process.Secrets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server said against a script, as the script's author sees it. */
final class ScriptFailure {

    /** Prisma's own number for a migration that failed. */
    static final String APPLYING = "P3018";

    private static final String CANCELED = "57014";
    private static final String CONNECTION = "08";

    private final Secrets secrets;
    private final Duration limit;

    ScriptFailure(ConnectionUrl url, Duration limit) {
        this.secrets = Secrets.of(url.password(), url.user());
        this.limit = limit;
    }

    /**
     * The failure of a script.
     *
     * @param type the failure's type unless the time limit or the connection is what ended it
     * @param file the script's place, for people
     */
    ToolFailure of(SQLException error, String type, String file, String script) {
        String state = Objects.requireNonNullElse(error.getSQLState(), "");
        if (state.equals(CANCELED) && String.valueOf(error.getMessage()).contains("user request")) {
            return new ToolFailure(
                    "time limit",
                    file + " took longer than " + limit.toSeconds() + " s and was stopped",
                    "",
                    false,
                    false);
        }
        String message = secrets.hide(message(error));
        return new ToolFailure(
                type, message, secrets.hide(place(error, file, script)), false, state.startsWith(CONNECTION));
    }

    private static String message(SQLException error) {
        ServerErrorMessage said = error instanceof PSQLException server ? server.getServerErrorMessage() : null;
        if (said == null || said.getMessage() == null) {
            return String.valueOf(error.getMessage());
        }
        String detail = said.getDetail() == null ? "" : "\n" + said.getDetail();
        String hint = said.getHint() == null ? "" : "\n" + said.getHint();
        return said.getMessage() + " (" + said.getSQLState() + ")" + detail + hint;
    }

    /** The file, and the line where the server gave up reading; some errors have no position. */
    private static String place(SQLException error, String file, String script) {
        ServerErrorMessage said = error instanceof PSQLException server ? server.getServerErrorMessage() : null;
        int position = said == null ? 0 : said.getPosition();
        if (position < 1 || position > script.codePointCount(0, script.length())) {
            return file;
        }
        String before = script.substring(0, script.offsetByCodePoints(0, position - 1));
        int line = (int) before.chars().filter(character -> character == '\n').count();
        return file + ":" + (line + 1) + "\n    " + script.split("\n", -1)[line].strip();
    }
}
