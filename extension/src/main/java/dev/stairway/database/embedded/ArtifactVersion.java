package dev.stairway.database.embedded;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of an artifact with binaries: {@code 17.11.0}, in rare cases {@code 11.5.0-1}.
 *
 * @param major PostgreSQL's major version
 * @param minor PostgreSQL's minor version
 * @param build how often the packager has built it again
 * @param suffix what follows, with its dash; may be empty
 */
record ArtifactVersion(int major, int minor, int build, String suffix) implements Comparable<ArtifactVersion> {

    private static final String NUMBERS = "(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(-\\d{1,3})?";
    private static final Pattern WHOLE = Pattern.compile(NUMBERS);
    private static final Pattern IN_JAR_NAME = Pattern.compile("-" + NUMBERS + "\\.jar");
    private static final Comparator<ArtifactVersion> ORDER = Comparator.comparingInt(ArtifactVersion::major)
            .thenComparingInt(ArtifactVersion::minor)
            .thenComparingInt(ArtifactVersion::build)
            .thenComparing(ArtifactVersion::suffix);

    /** Reads a version; empty when the text is something else. */
    static Optional<ArtifactVersion> parse(String text) {
        Matcher matcher = WHOLE.matcher(text);
        return matcher.matches() ? Optional.of(from(matcher)) : Optional.empty();
    }

    /** Finds the version in the name or address of a jar; empty when there is none. */
    static Optional<ArtifactVersion> inJarName(String address) {
        Matcher matcher = IN_JAR_NAME.matcher(address);
        return matcher.find() ? Optional.of(from(matcher)) : Optional.empty();
    }

    private static ArtifactVersion from(Matcher matcher) {
        String suffix = matcher.group(4);
        return new ArtifactVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                suffix == null ? "" : suffix);
    }

    @Override
    public int compareTo(ArtifactVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%d.%d.%d%s".formatted(major, minor, build, suffix);
    }
}
