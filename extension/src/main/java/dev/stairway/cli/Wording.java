package dev.stairway.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What messages say to authors of test classes, said to who calls the command. */
final class Wording {

    private static final String TEXT = "\"([^\"]*)\"";

    /** Annotations with what stands for them on the command line; those that say more come first. */
    private static final Map<Pattern, String> OPTIONS = options();

    private Wording() {}

    private static Map<Pattern, String> options() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(
                "@Irreversible\\(revision = " + TEXT + ", because = " + TEXT + "\\)", "--declare-irreversible $1='$2'");
        said.put("@Irreversible\\(revision = " + TEXT + "\\)", "--declare-irreversible $1");
        said.put("@Baseline\\(revision = " + TEXT + ", because = " + TEXT + "\\)", "--baseline $1='$2'");
        said.put("@SeedData\\(at = " + TEXT + ", resource = " + TEXT + "\\)", "--seed $1='$2'");
        said.put("@DatabaseSetup\\(resource = " + TEXT + "\\)", "--setup '$1'");
        said.put("@(?:Alembic|Prisma)\\(environment = " + TEXT + "\\)", "--env '$1'");
        said.put("@Alembic\\(x = " + TEXT + "\\)", "-x '$1'");
        said.put("@Alembic\\(options = " + TEXT + "\\)", "--option '$1'");
        said.put("@Alembic\\(heads = (\\d+)\\)", "--heads $1");
        said.put("run once with stairway\\.update=true", "run once with --update");
        said.put("without stairway\\.since", "without --since");
        said.put("leave out stairway\\.since", "leave out --since");
        said.put("(?s)\\n *or add that artifact to the test class path.*?</dependency>", "");
        said.put("stairway\\.postgres\\.binaries=", "--set stairway.postgres.binaries=");
        said.put("stairway\\.database=", "--database ");
        said.put("stairway\\.only", "--only");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        said.forEach((annotation, option) -> patterns.put(Pattern.compile(annotation), option));
        return patterns;
    }

    /** The same with options in the place of annotations, as far as there are such. */
    static String of(String message) {
        String said = message;
        for (Map.Entry<Pattern, String> option : OPTIONS.entrySet()) {
            said = option.getKey().matcher(said).replaceAll(option.getValue());
        }
        return said;
    }
}
