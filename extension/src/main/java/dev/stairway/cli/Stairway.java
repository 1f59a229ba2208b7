package dev.stairway.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code stairway}: {@code java -jar stairway-cli.jar verify --alembic alembic.ini}. */
@Command(
        name = "stairway",
        mixinStandardHelpOptions = true,
        versionProvider = Stairway.Version.class,
        description = "Proves what database migrations do in both directions.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyCommand.class, DiffCommand.class, SnapshotCommand.class, ReportCommand.class},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            " 0:safe; nothing was found",
            " 1:findings",
            " 2:something could not be run, so nobody knows",
        },
        footer = {
            "",
            "Examples:",
            "  stairway verify --alembic alembic.ini",
            "  stairway verify --prisma prisma --database postgres:16",
            "  stairway diff jdbc:postgresql://localhost/shop jdbc:postgresql://localhost/staging",
            "",
            "'stairway COMMAND --help' says more.",
        })
public final class Stairway {

    private Stairway() {}

    /** Runs a command and ends the JVM with its exit status: 0 safe, 1 findings, 2 could not run. */
    public static void main(String[] arguments) {
        Charset charset = Terminal.charset();
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset));
        System.exit(
                run(new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset), arguments));
    }

    /** Runs a command that writes its results and its errors there; returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Stairway());
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpWidth(110);
        line.setExecutionExceptionHandler((error, command, parsed) -> couldNotRun(error, command));
        line.setParameterExceptionHandler((error, given) -> wrong(error));
        return line.execute(arguments);
    }

    /** What is wrong stands alone: below it, the list of all options would hide it. */
    private static int wrong(ParameterException error) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("stairway: " + error.getMessage());
        UnmatchedArgumentException.printSuggestions(error, err);
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' says more.");
        err.flush();
        return ExitStatus.COULD_NOT_RUN.code();
    }

    /** A sentence is enough where the user can do something about it; anything else is a defect and shows its trace. */
    private static int couldNotRun(Exception error, CommandLine command) throws Exception {
        PrintWriter err = command.getErr();
        if (error instanceof CommandLineException) {
            err.println("stairway: " + error.getMessage());
        } else {
            error.printStackTrace(err);
        }
        err.flush();
        return ExitStatus.COULD_NOT_RUN.code();
    }

    /** What the jar's manifest says. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Stairway.class.getPackage().getImplementationVersion();
            return new String[] {
                "stairway " + (version == null ? "(not from its jar)" : version),
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch")
            };
        }
    }
}
