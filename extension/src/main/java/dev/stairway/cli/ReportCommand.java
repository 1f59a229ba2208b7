package dev.stairway.cli;

import dev.stairway.report.file.ReportException;
import dev.stairway.report.file.Reports;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stairway report}: renders a report anew from its {@code stairway.json}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {"Renders a report anew from its stairway.json, without any database.", ""},
        footer = {"", "Example:", "  stairway report target/stairway/com.example.ShopMigrationTest --output page"})
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REPORT", description = "A stairway.json, or the folder that has it.")
    private Path report = Path.of("");

    @Option(names = "--output", paramLabel = "FOLDER", description = "Where to; by default the folder that it is in.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path json = Files.isDirectory(report) ? report.resolve(Reports.JSON) : report;
        Path folder = output != null
                ? output
                : Objects.requireNonNull(json.toAbsolutePath().getParent());
        try {
            PrintWriter out = spec.commandLine().getOut();
            Reports.write(Reports.read(json), folder).forEach(out::println);
            out.flush();
            return ExitStatus.SAFE.code();
        } catch (ReportException e) {
            throw new CommandLineException(String.valueOf(e.getMessage()), e);
        }
    }
}
