package dev.stairway.seed.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Values that hold other values: arrays (empty, with null, of arrays) and rows of a composite type. */
final class NestedValues {

    private NestedValues() {}

    /** Arrays of some elements; {@code nulls} says whether an element may be null. */
    static List<String> arrays(List<String> elements, char separator, boolean nulls) {
        if (elements.isEmpty()) {
            return List.of("{}");
        }
        List<String> quoted = elements.stream().map(NestedValues::quoted).toList();
        String first = quoted.get(0);
        String second = quoted.get(1 % quoted.size());
        Set<String> arrays = new LinkedHashSet<>();
        arrays.add("{" + first + separator + second + "}");
        arrays.add("{}");
        if (nulls) {
            arrays.add("{" + quoted.get(2 % quoted.size()) + separator + "NULL}");
        }
        arrays.add("{{" + first + separator + second + "}" + separator + "{" + second + separator + first + "}}");
        quoted.forEach(element -> arrays.add("{" + element + "}"));
        return new ArrayList<>(arrays);
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Rows of a composite type, given the values of each of its attributes; the last attribute of the second row is null. */
    static List<String> rows(List<List<String>> attributes, int count) {
        Set<String> rows = new LinkedHashSet<>();
        for (int row = 0; row < count; row++) {
            StringJoiner text = new StringJoiner(",", "(", ")");
            for (int i = 0; i < attributes.size(); i++) {
                List<String> values = attributes.get(i);
                boolean none = values.isEmpty() || (row == 1 && i == attributes.size() - 1);
                text.add(
                        none
                                ? ""
                                : '"'
                                        + values.get(row % values.size())
                                                .replace("\\", "\\\\")
                                                .replace("\"", "\"\"")
                                        + '"');
            }
            rows.add(text.toString());
        }
        return new ArrayList<>(rows);
    }
}
