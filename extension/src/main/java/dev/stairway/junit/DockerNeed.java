package dev.stairway.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What {@code stairway.docker} says: whether tests on containers may be aborted where there is no Docker. */
final class DockerNeed {

    private static final String PARAMETER = "stairway.docker";

    private DockerNeed() {}

    static boolean isRequired(Configuration configuration) {
        String value = configuration.text(PARAMETER).orElse("optional");
        return switch (value) {
            case "required" -> true;
            case "optional" -> false;
            default ->
                throw new ExtensionConfigurationException(
                        "configuration parameter " + PARAMETER + "=" + value + " is neither required nor optional");
        };
    }
}
