package dev.stairway.reader.postgres;

import org.jspecify.annotations.Nullable;

/**
 * A catalog whose rows are watched: the transaction that wrote a row tells that it is new or changed.
 *
 * @param catalog its name
 * @param watched an SQL condition on the rows whose changes matter
 * @param address the catalog and the OID that a changed row is about, as two SQL expressions
 * @param key an SQL expression that tells rows apart; null where a row never disappears unless another watched one does, or
 *     changes, too
 * @param keyed an SQL condition on the rows whose disappearing matters
 */
record Watched(
        String catalog,
        String watched,
        String address,
        @Nullable String key,
        String keyed) {

    private static final String OWN = "oid >= " + Unit.FIRST_OWN;

    /** A catalog of objects, watched but for the server's own. */
    static Watched objects(String catalog) {
        return new Watched(catalog, OWN, self(catalog), "oid", OWN);
    }

    /** A catalog of objects whose rights may be changed on the server's own, too. */
    static Watched withServersOwn(String catalog, String keyed) {
        return new Watched(catalog, "true", self(catalog), "oid", keyed);
    }

    /** A catalog of parts: a changed row is about the object that it belongs to, and disappears or changes only with it. */
    static Watched parts(String catalog, String watched, String address) {
        return new Watched(catalog, watched, address, null, "false");
    }

    /** A catalog of parts that may disappear on their own. */
    static Watched parts(String catalog, String watched, String address, String key) {
        return new Watched(catalog, watched, address, key, watched);
    }

    private static String self(String catalog) {
        return "'%s'::regclass::oid, oid".formatted(catalog);
    }

    boolean hasKey() {
        return key != null;
    }

    /** The rows whose disappearing matters, each with key and address, after the number that this catalog goes by. */
    String all(int number) {
        return "select %d, %s::text, %s from %s where %s".formatted(number, key, address, catalog, keyed);
    }

    /** The rows that are new or changed since the horizon. */
    String changed(int number) {
        String named = hasKey() ? "case when %s then %s::text end".formatted(keyed, key) : "null";
        return "select %d, %s, %s from %s where age(xmin) between -2147483647 and (select h.age from horizon h) and %s"
                .formatted(number, named, address, catalog, watched);
    }

    /** How many rows there are whose disappearing matters. */
    String count(int number) {
        return "select %d, null, null, null, count(*) from %s where %s".formatted(number, catalog, keyed);
    }

    /** Those of given keys that rows still have, separated by blanks, null for none; the text of an array is a parameter. */
    String keysAmong(int number) {
        return "select %d, string_agg(%s::text, ' ') from %s where %s and (%s) = any (%s)"
                .formatted(number, key, catalog, keyed, key, isOid() ? "?::oid[]" : "?::text[]");
    }

    /** Whether the key is an object's number alone, which the server finds by an index. */
    private boolean isOid() {
        return key != null && !key.contains("||");
    }
}
