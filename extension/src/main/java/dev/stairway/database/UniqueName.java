package dev.stairway.database;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names of databases that nobody else uses: {@code stairway_walk_7f3a90c2b1d4}. */
public final class UniqueName {

    /** Far below the 63 bytes that PostgreSQL cuts names at. */
    private static final Pattern PURPOSE = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private UniqueName() {}

    /**
     * A new name.
     *
     * @param purpose a word of it, 1 to 40 letters, digits and underscores
     */
    public static String of(String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException(
                    "purpose '%s' is not 1 to 40 letters, digits and underscores".formatted(purpose));
        }
        String random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return "stairway_%s_%s".formatted(purpose, random);
    }
}
