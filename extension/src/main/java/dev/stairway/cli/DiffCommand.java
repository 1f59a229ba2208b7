package dev.stairway.cli;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.diff.SchemaTextDiff;
import dev.stairway.schema.SchemaText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stairway diff}: how the schemas of two databases differ. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the complete schemas of two databases, or of a database and a file from 'stairway snapshot'.",
            "User and password come from the address or from the environment: STAIRWAY_USER and STAIRWAY_PASSWORD,",
            "for the second one STAIRWAY_USER_2 and STAIRWAY_PASSWORD_2 where they differ.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {" 0:they are the same", " 1:they differ", " 2:one cannot be read"},
        footer = {
            "",
            "Examples:",
            "  stairway diff jdbc:postgresql://localhost/shop jdbc:postgresql://staging/shop",
            "  stairway diff schema.txt jdbc:postgresql://localhost/shop --without alembic_version",
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FIRST", description = "A database (jdbc:...) or a file.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "SECOND", description = "The same.")
    private String second = "";

    @Option(names = "--without", paramLabel = "TABLE", description = "Leave a table out, such as the tool's own.")
    private List<String> without = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SchemaSource left = new SchemaSource(first, "", System.getenv());
        SchemaSource right = new SchemaSource(second, "_2", System.getenv());
        List<String> lines = left.isDatabase() && right.isDatabase() ? ofDatabases(left, right) : ofTexts(left, right);
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        if (lines.isEmpty()) {
            out.println("no difference: " + left + " and " + right);
        }
        out.flush();
        return (lines.isEmpty() ? ExitStatus.SAFE : ExitStatus.FINDINGS).code();
    }

    private List<String> ofDatabases(SchemaSource left, SchemaSource right) {
        SchemaDiff diff = SchemaDiff.between(left.read(without), right.read(without));
        return diff.differences().isEmpty() ? List.of() : diff.render().lines().toList();
    }

    private List<String> ofTexts(SchemaSource left, SchemaSource right) {
        return SchemaTextDiff.between(text(left), text(right));
    }

    private String text(SchemaSource source) {
        return source.isDatabase() ? SchemaText.of(source.read(without)) : source.text();
    }
}
