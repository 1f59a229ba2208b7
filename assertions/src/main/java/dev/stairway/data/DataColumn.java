package dev.stairway.data;

import java.util.Objects;

/**
 * A column of a table whose rows were read.
 *
 * @param number its number in the table, which a new name or type does not change and no other column ever gets
 * @param name its name
 * @param type its type as the server prints it, with schema and length: {@code character varying(50)}
 * @param baseType the type below a domain, also below an array's; equal to {@code type} where there is no domain
 * @param generated whether the server computes its values from the row's others, so that it holds nothing of its own
 */
public record DataColumn(int number, String name, String type, String baseType, boolean generated) {

    public DataColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(baseType, "baseType");
    }

    /** A plain column: no domain, not generated. */
    public static DataColumn of(int number, String name, String type) {
        return new DataColumn(number, name, type, type, false);
    }

    /** The name and the type, for messages: {@code title character varying(50)}. */
    @Override
    public String toString() {
        return name + " " + type;
    }
}
