package dev.stairway.diff;

/**
 * One line about a difference, in its parts; all fit for one line of a message, with control characters written as escapes.
 *
 * @param sign {@code +} for what only the second schema has, {@code -} for what only the first has, {@code ~} for what changed
 * @param kind the kind of object: {@code column}
 * @param name the object's name
 * @param text what it is, or what became of it; may be empty
 */
public record DiffLine(String sign, String kind, String name, String text) {}
