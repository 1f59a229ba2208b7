package dev.stairway.cli;

import dev.stairway.junit.Accepted;
import dev.stairway.junit.Baseline;
import dev.stairway.junit.DatabaseSetup;
import dev.stairway.junit.Irreversible;
import dev.stairway.junit.SeedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what the owners of a project know of it: what cannot be taken back, what is accepted, what is there before. */
final class DeclarationOptions {

    @Option(
            names = "--declare-irreversible",
            paramLabel = "REVISION=reason",
            description =
                    "A revision that cannot be taken back, and why. A declaration without need is red. REVISION@DATABASE=reason is for some databases only: b2@SQLite.")
    private List<String> irreversible = new ArrayList<>();

    @Option(
            names = "--accept",
            paramLabel = "CODE@REVISION=reason",
            description =
                    "A finding about rolling out, SW401 to SW411, that is known, and why it is no problem. A declaration without need is red.")
    private List<String> accepted = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "REVISION=reason",
            description = "The history is taken up here, on a database that --setup makes.")
    private @Nullable String baseline;

    @Option(
            names = "--setup",
            paramLabel = "FILE",
            description = "SQL done to each database before its first revision.")
    private List<String> setup = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "REVISION=FILE",
            description = "SQL with rows as production may hold them at a revision, or at 'base'.")
    private List<String> seeds = new ArrayList<>();

    /** Says all that was given. */
    void into(Settings settings) {
        irreversible.forEach(declared -> settings.repeat(irreversible(declared)));
        accepted.forEach(declared -> settings.repeat(accepted(declared)));
        if (baseline != null) {
            Pair pair = Pair.of("--baseline", "REVISION=reason", baseline);
            settings.say(Baseline.class, "revision", pair.left());
            settings.say(Baseline.class, "because", pair.right());
        }
        setup.forEach(file -> settings.repeat(Said.of(DatabaseSetup.class, "resource", file)));
        for (String seed : seeds) {
            Pair pair = Pair.of("--seed", "REVISION=FILE", seed);
            settings.repeat(new Said(SeedData.class, Map.of("at", pair.left(), "resource", pair.right())));
        }
    }

    private static Said irreversible(String declared) {
        Pair pair = Pair.of("--declare-irreversible", "REVISION=reason", declared);
        Said said = new Said(Irreversible.class, Map.of("revision", pair.left(), "because", pair.right()));
        int at = pair.left().lastIndexOf('@');
        return at < 0
                ? said
                : said.and("revision", pair.left().substring(0, at))
                        .and("on", pair.left().substring(at + 1));
    }

    private static Said accepted(String declared) {
        String form = "CODE@REVISION=reason";
        Pair pair = Pair.of("--accept", form, declared);
        int at = pair.left().indexOf('@');
        if (at < 0) {
            throw new CommandLineException("--accept '" + declared + "' is not of the form " + form);
        }
        return new Said(
                Accepted.class,
                Map.of(
                        "code", pair.left().substring(0, at),
                        "revision", pair.left().substring(at + 1),
                        "because", pair.right()));
    }
}
