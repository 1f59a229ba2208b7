package dev.stairway.reader.postgres;

import java.util.function.Function;

/**
 * The query for one kind of object.
 *
 * @param presence an SQL condition without which the query would find nothing, cheaper than the query itself
 * @param text the query for a server
 */
record CatalogQuery(String presence, Function<Server, String> text) {

    static CatalogQuery always(Function<Server, String> text) {
        return new CatalogQuery("true", text);
    }

    /** A query that is worth asking when this catalog holds a row, for example {@code pg_policy}. */
    static CatalogQuery whenAny(String catalogAndCondition, Function<Server, String> text) {
        return new CatalogQuery("exists (select from " + catalogAndCondition + ")", text);
    }

    /** A query that is worth asking when this catalog holds a row that is not the server's own. */
    static CatalogQuery whenMade(String catalog, Function<Server, String> text) {
        return whenAny(catalog + " where oid >= 16384", text);
    }

    String sql(Server server) {
        return text.apply(server);
    }
}
