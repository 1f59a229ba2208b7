package dev.stairway.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What messages say to authors of test classes, said to who calls the command. */
final class Wording {

    private static final Pattern IRREVERSIBLE =
            Pattern.compile("@Irreversible\\(revision = \"([^\"]*)\", because = \"([^\"]*)\"\\)");
    private static final Pattern ENVIRONMENT = Pattern.compile("@(?:Alembic|Prisma)\\(environment = \"([^\"]*)\"\\)");

    private Wording() {}

    /** The same with options in the place of annotations, as far as there are such. */
    static String of(String message) {
        String said = IRREVERSIBLE.matcher(message).replaceAll(match -> option("--declare-irreversible ", match));
        said = said.replace("run once with stairway.update=true", "run once with --update")
                .replace("without stairway.since", "without --since")
                .replace("the revisions of stairway.only", "the revisions of --only");
        return ENVIRONMENT
                .matcher(said)
                .replaceAll(match -> Matcher.quoteReplacement("--env '" + match.group(1) + "'"));
    }

    private static String option(String option, java.util.regex.MatchResult match) {
        return Matcher.quoteReplacement(option + match.group(1) + "='" + match.group(2) + "'");
    }
}
