package dev.stairway.junit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The {@code stairway.*} configuration parameters, which override what annotations say.
 *
 * <p>They have JUnit's own precedence: what a launcher or build tool passes, then JVM system properties, then {@code
 * junit-platform.properties}.
 *
 * @see <a href="https://docs.junit.org/current/running-tests/configuration-parameters.html">Configuration Parameters</a>
 */
final class Configuration {

    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h)?");

    private final Function<String, Optional<String>> parameters;

    Configuration(ExtensionContext context) {
        this.parameters = context::getConfigurationParameter;
    }

    /** A parameter's text without surrounding white space; empty when it is not set or blank. */
    Optional<String> text(String name) {
        return parameters.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The comma-separated parts of a parameter; empty when it is not set. */
    List<String> list(String name) {
        return text(name)
                .map(value -> Arrays.stream(value.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Whether a parameter is {@code true}; anything but true and false is an error. */
    boolean flag(String name) {
        return flag(name, false);
    }

    /** The same, with what counts when it is not set. */
    boolean flag(String name, boolean otherwise) {
        String value = text(name).orElse(String.valueOf(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw new ExtensionConfigurationException(
                    "configuration parameter " + name + "=" + value + " is neither true nor false");
        }
        return value.equals("true");
    }

    /** A length of time, {@code 90 s} or {@code 2 m}; seconds without a unit. */
    Optional<Duration> duration(String name) {
        return text(name).map(value -> {
            Matcher matcher = DURATION.matcher(value);
            if (!matcher.matches()) {
                throw new ExtensionConfigurationException(
                        "configuration parameter " + name + "=" + value + " is no length of time such as 90 s or 2 m");
            }
            long amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofSeconds(amount);
            };
        });
    }
}
