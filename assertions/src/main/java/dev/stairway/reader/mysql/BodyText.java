package dev.stairway.reader.mysql;

import java.util.regex.Pattern;

/** What a trigger, routine or event does. */
final class BodyText {

    private static final Pattern END = Pattern.compile("\\s*;\\s*$");

    private BodyText() {}

    /** The text without a semicolon at its end, which MySQL keeps only where another statement came with it in one call. */
    static String of(String body) {
        return END.matcher(body).replaceFirst("");
    }
}
