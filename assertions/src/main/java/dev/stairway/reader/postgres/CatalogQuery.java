package dev.stairway.reader.postgres;

import java.util.function.Function;

/**
 * The query for one kind of object.
 *
 * @param units the catalog whose rows are the units that it reads; empty when they are not watched
 * @param presence an SQL condition without which the query would find nothing, cheaper than the query itself
 * @param parts the watched catalog without a row of which a unit has nothing that the query would find; empty for none
 * @param text the query for a server
 */
record CatalogQuery(String units, String presence, String parts, Function<Server, String> text) {

    CatalogQuery(String units, String presence, Function<Server, String> text) {
        this(units, presence, "", text);
    }

    static CatalogQuery always(String units, Function<Server, String> text) {
        return new CatalogQuery(units, "true", text);
    }

    /** A query that is worth asking when this catalog holds a row, for example {@code pg_policy}. */
    static CatalogQuery whenAny(String units, String catalogAndCondition, Function<Server, String> text) {
        return new CatalogQuery(units, "exists (select from " + catalogAndCondition + ")", text);
    }

    /** A query that finds the parts of relations that have rows in this catalog. */
    static CatalogQuery parts(String catalog, Function<Server, String> text) {
        return new CatalogQuery("pg_class", "exists (select from " + catalog + ")", catalog, text);
    }

    /** A query that is worth asking when the catalog of its units holds a row that is not the server's own. */
    static CatalogQuery whenMade(String units, Function<Server, String> text) {
        return whenAny(units, units + " where oid >= " + Unit.FIRST_OWN, text);
    }

    String sql(Server server) {
        return text.apply(server);
    }
}
