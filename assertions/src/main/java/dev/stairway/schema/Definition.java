package dev.stairway.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that defines one schema object: named properties, each with one or more values, in a fixed order.
 *
 * <p>A property that is off or at its default is absent. Values are compared byte for byte. The property
 * {@value #TEXT} holds the server's own statement or expression for the whole object where there is one; the others say
 * the same in parts, so that a difference can be named at the smallest level.
 */
public final class Definition {

    /** The name of the property that holds the server's own text for the whole object. */
    public static final String TEXT = "definition";

    private static final Definition EMPTY = new Definition(Map.of());

    private final Map<String, List<String>> properties;

    private Definition(Map<String, List<String>> properties) {
        this.properties = properties;
    }

    /** A definition without any property. */
    public static Definition empty() {
        return EMPTY;
    }

    /** Starts a definition; properties keep the order in which they are added. */
    public static Builder builder() {
        return new Builder();
    }

    /** All properties with their values, in order; unmodifiable. */
    public Map<String, List<String>> properties() {
        return properties;
    }

    /** The values of a property, in order; empty when it is absent. */
    public List<String> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** The only value of a property, or empty when it is absent; several values are joined by {@code ", "}. */
    public Optional<String> value(String property) {
        return properties.containsKey(property) ? Optional.of(String.join(", ", values(property))) : Optional.empty();
    }

    /** Whether a yes-or-no property is on. */
    public boolean is(String property) {
        return values(property).equals(List.of("true"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Definition that && properties.equals(that.properties);
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }

    @Override
    public String toString() {
        return properties.toString();
    }

    /** Collects properties; what is null, empty or off is left out. */
    public static final class Builder {

        private final Map<String, List<String>> properties = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a property with one value; nothing when the value is null or empty. */
        public Builder with(String property, @Nullable String value) {
            return value == null || value.isEmpty() ? this : with(property, List.of(value));
        }

        /** Adds a yes-or-no property; nothing when it is off. */
        public Builder with(String property, boolean on) {
            return on ? with(property, List.of("true")) : this;
        }

        /** Adds a property with several values in their order; nothing when there are none. */
        public Builder with(String property, List<String> values) {
            if (!values.isEmpty() && properties.put(property, List.copyOf(values)) != null) {
                throw new IllegalArgumentException("property '" + property + "' is given twice");
            }
            return this;
        }

        /** The definition with all properties added so far. */
        public Definition build() {
            return new Definition(Collections.unmodifiableMap(new LinkedHashMap<>(properties)));
        }
    }
}
