package dev.stairway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What messages say to authors of test classes, said to who calls the command. */
final class Wording {

    private static final String TEXT = "\"([^\"]*)\"";
    private static final String TEXTS = "(?:\"[^\"]*\"|\\{[^{}]*(?:\\{\\w+}[^{}]*)*})";

    /** An attribute with one text, or with several. */
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+) = (" + TEXTS + ")");

    /** A tool's annotation that has nothing but such attributes. */
    private static final Pattern TOOL =
            Pattern.compile("@(Alembic|Prisma)\\((\\w+ = " + TEXTS + "(?:, \\w+ = " + TEXTS + ")*)\\)");

    private static final Pattern EACH_TEXT = Pattern.compile(TEXT);

    /** Annotations with what stands for them on the command line; those that say more come first. */
    private static final Map<Pattern, String> OPTIONS = options();

    private Wording() {}

    private static Map<Pattern, String> options() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(
                "@Irreversible\\(revision = " + TEXT + ", because = " + TEXT + "\\)", "--declare-irreversible $1='$2'");
        said.put("@Irreversible\\(revision = " + TEXT + "\\)", "--declare-irreversible $1");
        said.put(
                "@Accepted\\(code = " + TEXT + ", revision = " + TEXT + ", because = " + TEXT + "\\)",
                "--accept '$1@$2=$3'");
        said.put("@Accepted\\(code = " + TEXT + ", revision = " + TEXT + "\\)", "--accept $1@$2");
        said.put("@Alembic\\(" + TEXT + "\\)", "--alembic '$1'");
        said.put("@Prisma\\(" + TEXT + "\\)", "--prisma '$1'");
        said.put("@Baseline\\(revision = " + TEXT + ", because = " + TEXT + "\\)", "--baseline $1='$2'");
        said.put("@SeedData\\(at = " + TEXT + ", resource = " + TEXT + "\\)", "--seed $1='$2'");
        said.put("@DatabaseSetup\\(resource = " + TEXT + "\\)", "--setup '$1'");
        said.put("@Alembic\\(heads = (\\d+)\\)", "--heads $1");
        said.put("run once with stairway\\.update=true", "run once with --update");
        said.put("without stairway\\.since", "without --since");
        said.put("leave out stairway\\.since", "leave out --since");
        said.put("(?s)\\n *or add that artifact to the test class path.*?</dependency>", "");
        said.put("stairway\\.postgres\\.binaries=", "--set stairway.postgres.binaries=");
        said.put("stairway\\.database=", "--database ");
        said.put("stairway\\.only", "--only");
        said.put("stairway\\.failOn=", "--fail-on ");
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
        return TOOL.matcher(said).replaceAll(tool -> Matcher.quoteReplacement(options(tool.group(1), tool.group(2))));
    }

    private static String options(String tool, String attributes) {
        List<String> options = new ArrayList<>();
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String option = option(tool, attribute.group(1));
            EACH_TEXT
                    .matcher(attribute.group(2))
                    .results()
                    .forEach(text -> options.add(option + " '" + text.group(1) + "'"));
        }
        return String.join(" ", options);
    }

    private static String option(String tool, String attribute) {
        return switch (attribute) {
            case "value" -> "--" + tool.toLowerCase(Locale.ROOT);
            case "environment" -> "--env";
            case "options" -> "--option";
            case "branches" -> "--branch";
            case "x" -> "-x";
            default -> "--" + attribute;
        };
    }
}
