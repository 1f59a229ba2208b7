package dev.stairway.cli;

import dev.stairway.tool.python.EnvironmentForTests;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One call of the command, and what came of it.
 *
 * @param status its exit status
 * @param out what it wrote as its result
 * @param err what it complained about
 */
record CommandRun(int status, String out, String err) {

    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Stairway.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }

    /** {@code verify} with the interpreter of these tests. */
    static CommandRun verify(String... arguments) {
        return of(Stream.concat(
                        Stream.of(
                                "verify",
                                "--python",
                                EnvironmentForTests.python().toString()),
                        Arrays.stream(arguments))
                .toArray(String[]::new));
    }
}
