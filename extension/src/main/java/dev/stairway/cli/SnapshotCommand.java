package dev.stairway.cli;

import dev.stairway.schema.SchemaText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stairway snapshot}: the complete schema of a database as text. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the complete schema of a database as text: every object with everything that defines it, in a fixed order.",
            "User and password come from the address or from the environment: STAIRWAY_USER and STAIRWAY_PASSWORD.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {" 0:it is written", " 2:it cannot be read or written"},
        footer = {
            "",
            "Example:",
            "  stairway snapshot jdbc:postgresql://localhost/shop --without alembic_version --output schema.txt",
        })
final class SnapshotCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DATABASE", description = "Its address: jdbc:...")
    private String database = "";

    @Option(names = "--without", paramLabel = "TABLE", description = "Leave a table out, such as the tool's own.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FILE", description = "Where to; by default the standard output.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String text = SchemaText.of(new SchemaSource(database, "", System.getenv()).read(without));
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        } else {
            write(output, text);
        }
        return ExitStatus.SAFE.code();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandLineException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
