package dev.stairway.reader.postgres;

/**
 * What is read together: a relation with all its parts, or one object of another kind; for the objects that are not
 * watched, all of them are one unit.
 *
 * @param catalog the catalog that holds its row, such as {@code pg_class}
 * @param oid the row's OID
 */
record Unit(String catalog, long oid) {

    /** The first OID that the server gives to an object that it did not bring itself. */
    static final long FIRST_OWN = 16384;

    /** All objects whose changes no watched catalog tells. */
    static final Unit UNWATCHED = new Unit("", 0);

    /** All changed rights on objects of the server and of extensions. */
    static final Unit FOREIGN_RIGHTS = new Unit("foreign rights", 0);

    /** Whether it is one row of a catalog, with what belongs to it. */
    boolean isRow() {
        return oid != 0;
    }

    /** Whether the server brought it itself. */
    boolean isOfServer() {
        return oid < FIRST_OWN;
    }
}
