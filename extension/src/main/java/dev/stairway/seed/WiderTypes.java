package dev.stairway.seed;

import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeType;
import dev.stairway.seed.shape.ShapeType.Form;
import dev.stairway.seed.value.WiderValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a column's new type can hold and its old one could not, with the words for that. */
final class WiderTypes {

    private static final int LABELS = 12;

    private final Shape before;
    private final Shape after;

    WiderTypes(Shape before, Shape after) {
        this.before = before;
        this.after = after;
    }

    /** Values and what each of them is, the most telling first; empty when the types are the same or the new one is narrower. */
    Map<String, String> between(ShapeColumn old, ShapeColumn now) {
        ShapeType oldType = before.base(old.type());
        ShapeType newType = after.base(now.type());
        Map<String, String> values = new LinkedHashMap<>();
        if (oldType.form() == Form.ARRAY && newType.form() == Form.ARRAY) {
            ofElements(oldType, old.modifier(), newType, now.modifier())
                    .forEach((value, what) -> values.put(array(value), what + " in a list"));
        } else if (newType.form() == Form.ARRAY) {
            values.put("{}", "an empty list");
        } else {
            values.putAll(scalar(oldType, modifier(before, old), newType, modifier(after, now)));
        }
        return values;
    }

    /** A domain keeps the modifier of its base for itself. */
    private static int modifier(Shape shape, ShapeColumn column) {
        ShapeType type = shape.type(column.type());
        int modifier = column.modifier();
        while (type.form() == Form.DOMAIN) {
            modifier = type.innerModifier();
            type = shape.type(type.inner());
        }
        return modifier;
    }

    private Map<String, String> ofElements(ShapeType oldArray, int oldModifier, ShapeType newArray, int newModifier) {
        return scalar(before.base(oldArray.inner()), oldModifier, after.base(newArray.inner()), newModifier);
    }

    private static Map<String, String> scalar(ShapeType old, int oldModifier, ShapeType now, int newModifier) {
        if (now.form() == Form.ENUM) {
            return labels(old, now);
        }
        if (now.form() != Form.BASE) {
            return Map.of();
        }
        String oldName = old.form() == Form.BASE ? old.name() : old.form() == Form.ENUM ? "enum" : "other";
        return WiderValues.between(oldName, oldModifier, now.name(), newModifier);
    }

    /** The same number of labels with another among them is a renamed one: the rows that hold it follow, both ways. */
    private static Map<String, String> labels(ShapeType old, ShapeType now) {
        Map<String, String> labels = new LinkedHashMap<>();
        List<String> added = new ArrayList<>(now.labels());
        added.removeAll(old.labels());
        if (now.labels().size() == old.labels().size()) {
            added.clear();
        }
        if (old.form() == Form.ENUM) {
            added.stream().limit(LABELS).forEach(label -> labels.put(label, "the label '" + label + "'"));
        }
        return labels;
    }

    private static String array(String element) {
        return "{\"" + element.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
}
