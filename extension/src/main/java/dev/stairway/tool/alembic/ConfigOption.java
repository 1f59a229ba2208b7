package dev.stairway.tool.alembic;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An option of Alembic's configuration, as a program sets it with {@code Config.set_main_option}: it overrides what the file
 * says, also where the file says nothing.
 *
 * @param section the section of the file, or null for the project's own
 * @param name the option's name, {@code script_location}
 * @param value the value as it would stand in the file, with placeholders for the test database; may be empty
 */
public record ConfigOption(@Nullable String section, String name, String value) {

    private static final Pattern FORM =
            Pattern.compile("\\s*(?:\\[([^]]+)]\\s*)?([^\\s=\\[\\]]+)\\s*=\\s*(.*)", Pattern.DOTALL);

    public ConfigOption {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** The option that is written {@code name=value} or {@code [section] name=value}; empty when it is neither. */
    public static Optional<ConfigOption> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ConfigOption(form.group(1), form.group(2), form.group(3)))
                : Optional.empty();
    }

    /** Whether it says where the scripts are. */
    boolean namesScripts() {
        return section == null && name.equals("script_location");
    }

    /** The place of the option in messages: {@code name} or {@code [section] name}. */
    @Override
    public String toString() {
        return section == null ? name : "[" + section + "] " + name;
    }
}
