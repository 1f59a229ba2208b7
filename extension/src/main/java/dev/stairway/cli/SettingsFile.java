package dev.stairway.cli;

import dev.stairway.junit.Accepted;
import dev.stairway.junit.Alembic;
import dev.stairway.junit.AlsoRun;
import dev.stairway.junit.Baseline;
import dev.stairway.junit.DatabaseSetup;
import dev.stairway.junit.Irreversible;
import dev.stairway.junit.Prisma;
import dev.stairway.junit.SeedData;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * A file {@code stairway.toml}: what one does not want to repeat on each command line.
 *
 * <p>A section is an annotation and its keys are the attributes; other keys are configuration parameters without the beginning
 * {@code stairway.}. A key that means nothing is an error with its place, because a typing error must not switch anything off.
 */
final class SettingsFile {

    private static final String DEFAULT = "stairway.toml";

    private static final Map<String, Class<? extends Annotation>> SECTIONS = Map.of(
            "alembic", Alembic.class,
            "prisma", Prisma.class,
            "baseline", Baseline.class,
            "also-run", AlsoRun.class);
    private static final Map<String, Class<? extends Annotation>> REPEATED = Map.of(
            "setup", DatabaseSetup.class,
            "seed", SeedData.class,
            "accepted", Accepted.class);
    private static final Set<String> PARAMETERS =
            Set.of("data", "only", "python", "schema", "since", "strict", "timeout");

    private final TomlKeys content;

    private SettingsFile(TomlKeys content) {
        this.content = content;
    }

    /**
     * The file of this name, or {@code stairway.toml} where none is named; empty when that is not there.
     *
     * @throws CommandLineException when a named one is not there, or it is no TOML
     */
    static Optional<SettingsFile> find(Optional<String> named) {
        Path file = Path.of(named.orElse(DEFAULT));
        if (named.isEmpty() && !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw new CommandLineException("there is no file " + file + " with settings");
        }
        try {
            TomlParseResult content = Toml.parse(file);
            content.errors().stream().findFirst().ifPresent(error -> {
                throw new CommandLineException(file + ":" + error.position().line() + ": " + error.getMessage());
            });
            return Optional.of(new SettingsFile(new TomlKeys(file.toString(), "", content)));
        } catch (CharacterCodingException e) {
            throw new CommandLineException("the settings in " + file + " cannot be read: they are not in UTF-8", e);
        } catch (IOException e) {
            throw new CommandLineException("the settings in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Says all that the file says. */
    void into(Settings settings) {
        for (String key : content.keys()) {
            Class<? extends Annotation> section = SECTIONS.get(key);
            Class<? extends Annotation> repeated = REPEATED.get(key);
            if (section != null) {
                content.attributes(key, section).forEach((name, value) -> settings.say(section, name, value));
            } else if (repeated != null) {
                content.each(key, repeated).forEach(settings::repeat);
            } else {
                other(settings, key);
            }
        }
    }

    private void other(Settings settings, String key) {
        switch (key) {
            case "name" -> settings.name(content.text(key));
            case "report" -> settings.parameter("stairway.reports", content.text(key));
            case "database" -> settings.database(content.texts(key));
            case "fail-on" -> settings.parameter("stairway.failOn", String.join(",", content.texts(key)));
            case "irreversible" -> irreversible(key).forEach(settings::repeat);
            case "parameters" -> content.parameters(key).forEach(pair -> settings.parameter(pair.left(), pair.right()));
            default -> parameter(settings, key);
        }
    }

    /** Reasons by revision; or one table each, which says more. */
    private List<Said> irreversible(String key) {
        if (content.isList(key)) {
            return content.each(key, Irreversible.class);
        }
        return content.pairs(key).stream()
                .map(pair -> new Said(Irreversible.class, Map.of("revision", pair.left(), "because", pair.right())))
                .toList();
    }

    private void parameter(Settings settings, String key) {
        if (!PARAMETERS.contains(key)) {
            Set<String> known = new TreeSet<>(PARAMETERS);
            known.addAll(SECTIONS.keySet());
            known.addAll(REPEATED.keySet());
            known.addAll(Set.of("name", "database", "fail-on", "irreversible", "parameters", "report"));
            throw content.unknown(key, known);
        }
        settings.parameter("stairway." + key, String.join(",", content.texts(key)));
    }
}
