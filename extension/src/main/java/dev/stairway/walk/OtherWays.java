package dev.stairway.walk;

/**
 * Ways to run the whole history that are compared when somebody asks for them.
 *
 * @param offline whether the SQL that the tool writes without a database is executed, too
 * @param otherSchema whether the history also runs where unqualified names lead to another schema than {@code public}
 */
public record OtherWays(boolean offline, boolean otherSchema) {

    /** None. */
    public static final OtherWays NONE = new OtherWays(false, false);

    /** Whether one is asked for. */
    public boolean any() {
        return offline || otherSchema;
    }
}
