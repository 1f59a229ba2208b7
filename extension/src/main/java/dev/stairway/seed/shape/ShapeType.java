package dev.stairway.seed.shape;

import java.util.List;

/**
 * A type that a column uses, directly or inside of another type.
 *
 * @param id its object identity
 * @param name its plain name: {@code varchar}, {@code mood}
 * @param text its qualified name as SQL writes it: {@code character varying}, {@code public.mood}
 * @param form how it is made
 * @param inner the element of an array, the base of a domain, the subtype of a range, the range of a multirange; 0 for none
 * @param innerModifier the base's modifier of a domain, else -1
 * @param notNull whether it is a domain that refuses null
 * @param labels an enum's labels in their order, else empty
 * @param checks a domain's conditions, else empty
 * @param attributes a composite type's columns in their order, else empty
 */
public record ShapeType(
        long id,
        String name,
        String text,
        Form form,
        long inner,
        int innerModifier,
        boolean notNull,
        List<String> labels,
        List<Check> checks,
        List<Attribute> attributes) {

    public ShapeType {
        labels = List.copyOf(labels);
        checks = List.copyOf(checks);
        attributes = List.copyOf(attributes);
    }

    /** How a type is made. */
    public enum Form {
        /** By itself. */
        BASE,
        /** Many of another type. */
        ARRAY,
        /** Another type with conditions. */
        DOMAIN,
        /** One of some labels. */
        ENUM,
        /** A row of other types. */
        COMPOSITE,
        /** An interval of another type. */
        RANGE,
        /** Several ranges. */
        MULTIRANGE
    }

    /**
     * A column of a composite type.
     *
     * @param type the type's object identity
     * @param modifier its modifier, -1 for none
     */
    public record Attribute(long type, int modifier) {}
}
