package dev.stairway.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a schema object, from the outermost part to the innermost: {@code public.messages.content}.
 *
 * <p>Parts are the plain names, without quotes. Names order by their parts, by code point, so that a sorted list is the
 * same on every machine.
 *
 * @param parts at least one part; each may hold any character, also dots and quotes
 */
public record QualifiedName(List<String> parts) implements Comparable<QualifiedName> {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*(\\(.*\\))?", Pattern.DOTALL);

    public QualifiedName {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a name needs at least one part");
        }
    }

    /** The name with these parts, outermost first. */
    public static QualifiedName of(String... parts) {
        return new QualifiedName(Arrays.asList(parts));
    }

    /** The innermost part: {@code content} for {@code public.messages.content}. */
    public String last() {
        return parts.get(parts.size() - 1);
    }

    /** The outermost part: the schema, for whatever lives in one. */
    public String first() {
        return parts.get(0);
    }

    /** This name with one more, inner part. */
    public QualifiedName child(String part) {
        return new QualifiedName(java.util.stream.Stream.concat(parts.stream(), java.util.stream.Stream.of(part))
                .toList());
    }

    /** Whether {@code text} is this name, in full or from any part on: {@code messages} and {@code public.messages}. */
    public boolean matches(String text) {
        Objects.requireNonNull(text, "text");
        // Asked of all names of a schema after every step, and true of hardly any.
        if (!text.endsWith(parts.get(parts.size() - 1)) && !text.endsWith("\"")) {
            return false;
        }
        for (int from = 0; from < parts.size(); from++) {
            List<String> tail = parts.subList(from, parts.size());
            if (text.equals(String.join(".", tail)) || text.equals(render(tail))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(QualifiedName other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int order = parts.get(i).compareTo(other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    /** The name as SQL writes it: parts joined by dots, quoted where they are not plain lower-case identifiers. */
    @Override
    public String toString() {
        return render(parts);
    }

    private static String render(List<String> parts) {
        return parts.stream().map(QualifiedName::quoted).collect(Collectors.joining("."));
    }

    private static String quoted(String part) {
        return PLAIN.matcher(part).matches() ? part : '"' + part.replace("\"", "\"\"") + '"';
    }
}
