package dev.stairway.schema;

/** How one object's definition names another. */
final class Mention {

    private Mention() {}

    /** Whether a definition that mentions {@code full} means what {@code asked} says, with or without its schema. */
    static boolean matches(String full, String asked) {
        String plain = full.replace("\"", "");
        return full.equals(asked) || full.endsWith("." + asked) || plain.equals(asked) || plain.endsWith("." + asked);
    }
}
