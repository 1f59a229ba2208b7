package dev.stairway.reader.postgres;

import static dev.stairway.reader.postgres.CatalogQuery.always;
import static dev.stairway.reader.postgres.CatalogQuery.whenAny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All kinds of object that a database can hold, each with its query. */
final class Catalog {

    private static final List<CatalogQuery> QUERIES = List.of(
            always(Schemas::sql),
            always(Extensions::sql),
            always(Tables::sql),
            always(Columns::sql),
            always(Constraints::sql),
            always(Indexes::sql),
            whenAny("pg_sequence", Sequences::sql),
            whenAny("pg_class where relkind in ('v', 'm') and oid >= 16384", Views::sql),
            whenAny("pg_type where typtype = 'e' and oid >= 16384", EnumTypes::sql),
            whenAny("pg_type where typtype = 'd' and oid >= 16384", DomainTypes::sql),
            whenAny("pg_class where relkind = 'c' and oid >= 16384", CompositeTypes::sql),
            whenAny("pg_range where rngtypid >= 16384", RangeTypes::sql),
            whenAny("pg_proc where prokind <> 'a' and oid >= 16384", Functions::sql),
            whenAny("pg_proc where prokind = 'a' and oid >= 16384", Aggregates::sql),
            whenAny("pg_trigger", Triggers::sql),
            whenAny("pg_rewrite where rulename <> '_RETURN' and oid >= 16384", Rules::sql),
            whenAny("pg_policy", Policies::sql));

    private Catalog() {}

    /** The queries that may find something in the statement's database. */
    static List<CatalogQuery> present(Statement statement) throws SQLException {
        String conditions = QUERIES.stream().map(CatalogQuery::presence).collect(Collectors.joining(",\n"));
        try (ResultSet row = statement.executeQuery("select " + conditions)) {
            row.next();
            List<CatalogQuery> present = new ArrayList<>();
            for (int i = 0; i < QUERIES.size(); i++) {
                if (row.getBoolean(i + 1)) {
                    present.add(QUERIES.get(i));
                }
            }
            return present;
        }
    }
}
