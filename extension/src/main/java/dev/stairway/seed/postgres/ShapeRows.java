package dev.stairway.seed.postgres;

import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeColumn.Supply;
import dev.stairway.seed.shape.ShapeType;
import dev.stairway.seed.shape.ShapeType.Attribute;
import dev.stairway.seed.shape.ShapeType.Form;
import dev.stairway.seed.shape.UniqueKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns rows of {@link ShapeQueries} into values. */
final class ShapeRows {

    private static final Pattern NEXT_VALUE = Pattern.compile("(pg_catalog\\.)?nextval\\(.*", Pattern.DOTALL);

    private ShapeRows() {}

    static ShapeColumn column(ResultSet row) throws SQLException {
        String defaultText = row.getString(8);
        Supply supply = supply(defaultText, row.getString(9), row.getString(10));
        String sequence = row.getString(11);
        return new ShapeColumn(
                row.getInt(2),
                row.getString(3),
                row.getLong(4),
                row.getInt(5),
                row.getString(6),
                row.getBoolean(7),
                defaultText,
                supply,
                draw(supply, defaultText, sequence));
    }

    private static Supply supply(@Nullable String defaultText, String identity, String generated) {
        if (!generated.isEmpty()) {
            return Supply.GENERATED;
        }
        if (identity.equals("a")) {
            return Supply.ALWAYS;
        }
        boolean sequence =
                defaultText != null && NEXT_VALUE.matcher(defaultText).matches();
        return identity.equals("d") || sequence ? Supply.SEQUENCE : Supply.ROW;
    }

    private static @Nullable String draw(Supply supply, @Nullable String defaultText, @Nullable String sequence) {
        if (sequence != null) {
            return "nextval('" + sequence.replace("'", "''") + "'::regclass)";
        }
        return supply == Supply.SEQUENCE ? defaultText : null;
    }

    static UniqueKey key(ResultSet row) throws SQLException {
        UniqueKey.Kind other = row.getBoolean(5) ? UniqueKey.Kind.EXCLUSION : UniqueKey.Kind.UNIQUE;
        UniqueKey.Kind kind = row.getBoolean(4) ? UniqueKey.Kind.PRIMARY : other;
        return new UniqueKey(row.getString(2), strings(row, 3), kind, row.getBoolean(6), row.getBoolean(7));
    }

    static ShapeType type(ResultSet row) throws SQLException {
        List<String> names = strings(row, 9);
        List<String> expressions = strings(row, 10);
        List<String> calls = strings(row, 11);
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            checks.add(new Check(names.get(i), List.of(), expressions.get(i), calls.get(i)));
        }
        Long[] types = (Long[]) row.getArray(12).getArray();
        Long[] modifiers = (Long[]) row.getArray(13).getArray();
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            attributes.add(new Attribute(types[i], modifiers[i].intValue()));
        }
        return new ShapeType(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                form(row.getString(4)),
                row.getLong(5),
                row.getInt(6),
                row.getBoolean(7),
                strings(row, 8),
                checks,
                attributes);
    }

    private static Form form(String code) {
        return switch (code) {
            case "a" -> Form.ARRAY;
            case "c" -> Form.COMPOSITE;
            case "d" -> Form.DOMAIN;
            case "e" -> Form.ENUM;
            case "r" -> Form.RANGE;
            case "m" -> Form.MULTIRANGE;
            default -> Form.BASE;
        };
    }

    static List<String> strings(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
