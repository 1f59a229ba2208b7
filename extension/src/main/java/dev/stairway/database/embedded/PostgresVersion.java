package dev.stairway.database.embedded;

import dev.stairway.database.DatabaseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which PostgreSQL is asked for: a major version, or exactly one minor version of it.
 *
 * @param major 13 to 18
 * @param minor the minor version, or {@value #ANY} for the newest one at hand
 */
record PostgresVersion(int major, int minor) {

    static final int ANY = -1;

    /** The artifacts that are fetched when only a major version is asked for; pinned, so that every machine tests the same. */
    private static final Map<Integer, String> PINNED = new TreeMap<>(Map.of(
            13, "13.23.0",
            14, "14.22.0",
            15, "15.19.0",
            16, "16.15.0",
            17, "17.11.0",
            18, "18.6.0"));

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,2})(?:\\.(0|[1-9]\\d{0,2}))?");

    /** Reads {@code "17"} or {@code "17.11"}. */
    static PostgresVersion parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || !PINNED.containsKey(Integer.valueOf(matcher.group(1)))) {
            throw new DatabaseException("""
                    PostgreSQL '%s' is not available as an embedded server
                    Available: %s, or a minor version of one of them, such as 17.11
                    To fix:    ask for one of these, or run the version that you need as an external server""".formatted(text, majors()));
        }
        String minor = matcher.group(2);
        return new PostgresVersion(Integer.parseInt(matcher.group(1)), minor == null ? ANY : Integer.parseInt(minor));
    }

    private static String majors() {
        return String.join(", ", PINNED.keySet().stream().map(String::valueOf).toList());
    }

    /** Whether binaries of that version are what is asked for. */
    boolean accepts(ArtifactVersion binaries) {
        return binaries.major() == major && (minor == ANY || binaries.minor() == minor);
    }

    /** The artifact version to fetch. */
    ArtifactVersion pinned() {
        ArtifactVersion known = ArtifactVersion.parse(PINNED.getOrDefault(major, ""))
                .orElseThrow(() -> new IllegalStateException("no artifact is known for " + this));
        return accepts(known) ? known : new ArtifactVersion(major, minor, 0, "");
    }

    /** As it was asked for: {@code 17} or {@code 17.11}. */
    @Override
    public String toString() {
        return minor == ANY ? String.valueOf(major) : major + "." + minor;
    }
}
