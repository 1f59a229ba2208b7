package dev.stairway.schema;

import java.util.List;
import java.util.regex.Pattern;

/** How people and other objects' definitions name an object. */
final class Mention {

    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^.\"]+");

    private Mention() {}

    /** The name that somebody wrote with quotes, written as {@link QualifiedName} does: quoted where it must be. */
    static String canonical(String written) {
        List<String> parts = PART.matcher(written)
                .results()
                .map(part ->
                        part.group(1) == null ? part.group() : part.group(1).replace("\"\"", "\""))
                .toList();
        return parts.isEmpty() ? written : new QualifiedName(parts).toString();
    }

    /** Whether a definition that mentions {@code full} means what {@code asked} says, with or without its schema. */
    static boolean matches(String full, String asked) {
        String plain = full.replace("\"", "");
        return full.equals(asked) || full.endsWith("." + asked) || plain.equals(asked) || plain.endsWith("." + asked);
    }
}
