package dev.stairway.cli;

import dev.stairway.report.file.ReportException;
import dev.stairway.report.file.Reports;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        description = {
            "Renders reports anew from their stairway.json, without any database: one, or all in a folder with their index.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {" 0:it is written, whatever it says", " 2:there is none, or it cannot be written"},
        footer = {
            "",
            "Examples:",
            "  stairway report target/stairway/com.example.ShopMigrationTest --output page",
            "  stairway report target/stairway"
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "REPORT",
            description = "A stairway.json, the folder that has it, or a folder of such folders.")
    private Path report = Path.of("");

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Where to; by default the folder that it is in, whose index is written anew, too.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            PrintWriter out = spec.commandLine().getOut();
            written().forEach(out::println);
            out.flush();
            return ExitStatus.SAFE.code();
        } catch (ReportException e) {
            throw new CommandLineException(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Path> written() {
        Path json = Files.isDirectory(report) ? report.resolve(Reports.JSON) : report;
        if (!Files.exists(json) && Reports.isRoot(report)) {
            return Reports.writeAll(report, output == null ? report : output);
        }
        if (!Files.exists(json)) {
            throw new CommandLineException("there is no report: no file " + json
                    + "\nTo fix:    name a stairway.json, its folder, or the folder of such folders");
        }
        Path folder = Objects.requireNonNull(json.toAbsolutePath().getParent());
        List<Path> files = new ArrayList<>(Reports.write(Reports.read(json), output == null ? folder : output));
        Path root = folder.getParent();
        if (output == null && root != null && Files.exists(root.resolve(Reports.INDEX))) {
            files.add(Reports.index(root));
        }
        return files;
    }
}
