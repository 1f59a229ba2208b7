package dev.stairway.seed.value;

import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that a column of some type could hold, the most telling first. The same for the same column, always. */
public final class Candidates {

    private static final int HEADER = 4;

    private final Shape shape;
    private final Map<Long, List<String>> domains;

    /**
     * Candidates for the types of a shape.
     *
     * @param domains the values that are known to fulfil a domain's conditions, by the domain's identity; a domain that is
     *     missing gets the values of its base
     */
    public Candidates(Shape shape, Map<Long, List<String>> domains) {
        this.shape = shape;
        this.domains = Map.copyOf(domains);
    }

    /**
     * Different values as the server reads them from text, the most telling first; empty when nothing is known about the type.
     *
     * @param modifier the type's modifier as the catalog has it, -1 for none
     */
    public List<String> of(long type, int modifier, Wish wish) {
        ShapeType of = shape.type(type);
        return switch (of.form()) {
            case BASE -> base(of.name(), modifier, wish);
            case ENUM -> of.labels();
            case DOMAIN -> domain(of, wish);
            case ARRAY -> array(of, modifier, wish);
            case COMPOSITE -> composite(of, wish);
            case RANGE -> range(of, wish);
            case MULTIRANGE -> RangeValues.multiple(of(of.inner(), -1, wish));
        };
    }

    private List<String> base(String type, int modifier, Wish wish) {
        return switch (type) {
            case "text", "citext" -> TextValues.of(wish, -1, shape.unicode());
            case "varchar", "bpchar" -> TextValues.of(wish, modifier < 0 ? -1 : modifier - HEADER, shape.unicode());
            case "int2", "int4", "int8", "float4", "float8", "numeric", "money", "oid", "xid", "cid", "xid8" ->
                NumberValues.of(type, modifier, wish);
            case "date" -> TimeValues.dates(wish);
            case "timestamp" -> TimeValues.naive(wish);
            case "timestamptz" -> TimeValues.aware(wish);
            case "time" -> TimeValues.times("", wish);
            case "timetz" -> TimeValues.times("+02", wish);
            case "interval" -> TimeValues.intervals(wish);
            default -> OtherValues.of(type, modifier, wish);
        };
    }

    private List<String> domain(ShapeType domain, Wish wish) {
        List<String> known = domains.get(domain.id());
        return known == null ? of(domain.inner(), domain.innerModifier(), wish) : known;
    }

    private List<String> array(ShapeType array, int modifier, Wish wish) {
        ShapeType element = shape.type(array.inner());
        List<String> elements = of(element.id(), modifier, wish.inside());
        return NestedValues.arrays(elements, element.name().equals("box") ? ';' : ',', !element.notNull());
    }

    private List<String> composite(ShapeType composite, Wish wish) {
        List<List<String>> attributes = new ArrayList<>();
        for (ShapeType.Attribute attribute : composite.attributes()) {
            attributes.add(of(attribute.type(), attribute.modifier(), wish.inside()));
        }
        return NestedValues.rows(attributes, wish.count());
    }

    private List<String> range(ShapeType range, Wish wish) {
        ShapeType subtype = shape.base(range.inner());
        return RangeValues.of(subtype.name(), of(range.inner(), -1, wish.inside()), wish);
    }
}
