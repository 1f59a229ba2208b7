package dev.stairway.reader.postgres;

import java.util.function.IntFunction;

/**
 * The query for one kind of object.
 *
 * @param presence an SQL condition without which the query would find nothing, cheaper than the query itself
 * @param text the query for a major version of the server
 */
record CatalogQuery(String presence, IntFunction<String> text) {

    static CatalogQuery always(IntFunction<String> text) {
        return new CatalogQuery("true", text);
    }

    /** A query that is worth asking when this catalog holds a row, for example {@code pg_policy}. */
    static CatalogQuery whenAny(String catalogAndCondition, IntFunction<String> text) {
        return new CatalogQuery("exists (select from " + catalogAndCondition + ")", text);
    }

    String sql(int version) {
        return text.apply(version);
    }
}
