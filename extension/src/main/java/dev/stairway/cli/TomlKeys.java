package dev.stairway.cli;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * The keys of one table of a TOML file, read as what they are to be; everything else is an error with its place.
 *
 * @param file the file's name
 * @param section the name of the table; empty for the whole file
 * @param table the table
 */
record TomlKeys(String file, String section, TomlTable table) {

    /** The attribute that a table cannot call by a name that says nothing. */
    private static final Map<String, String> NAMES = Map.of("path", "value");

    /** In the order of the file. */
    List<String> keys() {
        return table.keySet().stream().sorted(Comparator.comparing(this::line)).toList();
    }

    String text(String key) {
        Object value = value(key);
        if (value instanceof TomlTable || value instanceof TomlArray) {
            throw error(key, "must be a single value");
        }
        return value.toString();
    }

    /** Whether there are several of them. */
    boolean isList(String key) {
        return value(key) instanceof TomlArray;
    }

    /** One text or several. */
    List<String> texts(String key) {
        if (value(key) instanceof TomlArray array) {
            return array.toList().stream().map(Object::toString).toList();
        }
        return List.of(text(key));
    }

    /** The keys of a table with their values. */
    List<Pair> pairs(String key) {
        TomlKeys inner = inner(key);
        return inner.keys().stream()
                .map(name -> new Pair(name, inner.text(name)))
                .toList();
    }

    /** The same for configuration parameters, which are named in full. */
    List<Pair> parameters(String key) {
        TomlKeys inner = inner(key);
        inner.keys().stream()
                .filter(name -> !name.startsWith(Settings.PARAMETER))
                .findFirst()
                .ifPresent(name -> {
                    throw inner.error(name, "is no parameter: they begin with " + Settings.PARAMETER);
                });
        return pairs(key);
    }

    /** What a table says of an annotation: its attributes by name. A text alone is the attribute {@code value}. */
    Map<String, Object> attributes(String key, Class<? extends Annotation> type) {
        return value(key) instanceof String text
                ? Map.of("value", text)
                : complete(type, inner(key).attributes(type), key);
    }

    private Map<String, Object> complete(Class<? extends Annotation> type, Map<String, Object> said, String key) {
        for (Method attribute : Said.attributes(type)) {
            if (attribute.getDefaultValue() == null && !said.containsKey(attribute.getName())) {
                throw error(key, "does not say '" + attribute.getName() + "'");
            }
        }
        return said;
    }

    /** The same for an array of tables; a text alone is the attribute {@code resource}. */
    List<Said> each(String key, Class<? extends Annotation> type) {
        List<Said> all = new ArrayList<>();
        List<Object> elements = value(key) instanceof TomlArray array ? array.toList() : List.of(value(key));
        for (Object element : elements) {
            if (element instanceof TomlTable one) {
                all.add(new Said(type, complete(type, new TomlKeys(file, key, one).attributes(type), key)));
            } else if (Said.attribute(type, "resource").isEmpty()) {
                throw error(key, "must be tables: [[" + key + "]]");
            } else {
                all.add(Said.of(type, "resource", element.toString()));
            }
        }
        return all;
    }

    private Map<String, Object> attributes(Class<? extends Annotation> type) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (String key : keys()) {
            String name = NAMES.getOrDefault(key, camelCase(key));
            Method attribute = Said.attribute(type, name).orElseThrow(() -> unknown(key, known(type)));
            said.put(name, value(key, attribute.getReturnType()));
        }
        return said;
    }

    private Object value(String key, Class<?> type) {
        Object value = value(key);
        if (type == String[].class) {
            return (value instanceof TomlTable
                            ? pairs(key).stream().map(pair -> pair.left() + "=" + pair.right())
                            : texts(key).stream())
                    .toArray(String[]::new);
        }
        if (type == int.class && value instanceof Long number) {
            return Math.toIntExact(number);
        }
        if (type == boolean.class && value instanceof Boolean flag) {
            return flag;
        }
        if (type == String.class && value instanceof String text) {
            return text;
        }
        throw error(
                key, "must be a " + (type == int.class ? "number" : type == boolean.class ? "true or false" : "text"));
    }

    private static List<String> known(Class<? extends Annotation> type) {
        return Said.attributes(type).stream()
                .map(Method::getName)
                .map(name -> name.equals("value")
                        ? "path"
                        : name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String camelCase(String key) {
        return Pattern.compile("-([a-z])")
                .matcher(key)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private TomlKeys inner(String key) {
        if (value(key) instanceof TomlTable inner) {
            return new TomlKeys(file, key, inner);
        }
        throw error(key, "must be a table: [" + key + "]");
    }

    private Object value(String key) {
        return Objects.requireNonNull(table.get(List.of(key)), key);
    }

    CommandLineException unknown(String key, Collection<String> known) {
        return error(key, "is no setting\nKnown:     " + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    private CommandLineException error(String key, String problem) {
        return new CommandLineException(
                "%s:%d: '%s%s' %s".formatted(file, line(key), section.isEmpty() ? "" : section + ".", key, problem));
    }

    private int line(String key) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        return position == null ? 0 : position.line();
    }
}
