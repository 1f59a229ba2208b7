package dev.stairway.diff;

import dev.stairway.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two texts word by word and takes an old name on one side and the new one on the other as the same.
 *
 * <p>A name with its schema must be replaced wherever it stands, a name alone may be. What the server adds so that a view
 * keeps the names that it shows ({@code mail AS email}, {@code public.members users}) belongs to the new name.
 */
final class RenamedText {

    private static final Set<String> REFERENCES = Set.of("regclass", "regtype", "regproc", "regprocedure");

    private final NewNames names;
    private final List<String> before;
    private final List<String> after;
    private int then;
    private int now;

    private RenamedText(NewNames names, String before, String after) {
        this.names = names;
        this.before = SqlWords.of(before);
        this.after = SqlWords.of(after);
    }

    /** Whether the second text says with the new names what the first says with the old ones. */
    static boolean matches(NewNames names, String before, String after) {
        return before.equals(after) || new RenamedText(names, before, after).matches();
    }

    /** All names with a schema in a text, and some that only look like it. */
    static Set<QualifiedName> namesIn(String text) {
        List<String> words = SqlWords.of(text);
        Set<QualifiedName> names = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            QualifiedName name = qualified(words, at);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean matches() {
        while (then < before.size() && now < after.size()) {
            QualifiedName old = qualified(before, then);
            boolean same = (old != null && names.isOld(old)) ? qualifiedName(old) : word();
            if (!same) {
                return false;
            }
        }
        return then == before.size() && now == after.size();
    }

    private boolean qualifiedName(QualifiedName old) {
        QualifiedName renamed = qualified(after, now);
        if (renamed == null || !names.replaces(old, renamed)) {
            return false;
        }
        then += 3;
        now += 3;
        skip(old.last(), renamed.last(), List.of(" "));
        return true;
    }

    private boolean word() {
        String old = before.get(then);
        String renamed = after.get(now);
        if (old.equals(renamed) || reference(old, renamed)) {
            then++;
            now++;
            return true;
        }
        String oldName = SqlWords.name(old);
        String newName = SqlWords.name(renamed);
        boolean outer =
                next(before, then + 1).equals(".") && next(after, now + 1).equals(".");
        if (oldName == null || newName == null || !names.replaces(oldName, newName, outer)) {
            return false;
        }
        then++;
        now++;
        skip(oldName, newName, List.of(" ", "AS", " "));
        return true;
    }

    /** A literal that means an object, which the server writes anew when the object gets another name. */
    private boolean reference(String old, String renamed) {
        String oldName = SqlWords.literal(old);
        String newName = SqlWords.literal(renamed);
        return oldName != null
                && newName != null
                && next(before, then + 1).equals(":")
                && next(before, then + 2).equals(":")
                && REFERENCES.contains(next(before, then + 3))
                && matches(names, oldName, newName);
    }

    /** Passes over the old name where the server goes on showing it after the new one. */
    private void skip(String oldName, String newName, List<String> between) {
        int length = between.size() + 1;
        boolean shownThen = shows(before, then, between, newName);
        boolean shownNow = shows(after, now, between, oldName);
        if (shownNow && !shownThen) {
            now += length;
        } else if (shownThen && !shownNow) {
            then += length;
        }
    }

    private static boolean shows(List<String> words, int at, List<String> between, String name) {
        int end = at + between.size();
        return end < words.size()
                && words.subList(at, end).equals(between)
                && name.equals(SqlWords.name(words.get(end)));
    }

    private static @Nullable QualifiedName qualified(List<String> words, int at) {
        String schema = at + 2 < words.size() && words.get(at + 1).equals(".") ? SqlWords.name(words.get(at)) : null;
        String name = schema == null ? null : SqlWords.name(words.get(at + 2));
        return schema == null || name == null ? null : QualifiedName.of(schema, name);
    }

    private static String next(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }
}
