package dev.stairway.reader.postgres;

import static dev.stairway.reader.postgres.CatalogQuery.always;
import static dev.stairway.reader.postgres.CatalogQuery.whenAny;
import static dev.stairway.reader.postgres.CatalogQuery.whenMade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            whenAny("pg_policy", Policies::sql),
            whenMade("pg_statistic_ext", ExtendedStatistics::sql),
            whenMade("pg_event_trigger", EventTriggers::sql),
            whenAny("pg_default_acl", DefaultPrivileges::sql),
            ForeignRights.query(),
            whenMade("pg_publication", Publications::sql),
            whenAny("pg_subscription", Subscriptions::sql),
            whenMade("pg_collation", Collations::sql),
            whenMade("pg_cast", Casts::sql),
            whenMade("pg_operator", Operators::sql),
            whenMade("pg_opfamily", OperatorClasses::families),
            whenMade("pg_opclass", OperatorClasses::classes),
            whenAny("pg_type where typtype in ('b', 'p') and typelem = 0 and oid >= 16384", BaseTypes::sql),
            whenMade("pg_conversion", Conversions::sql),
            whenMade("pg_language", Languages::sql),
            whenMade("pg_am", AccessMethods::sql),
            whenMade("pg_transform", Transforms::sql),
            whenMade("pg_ts_parser", TextSearch::parsers),
            whenMade("pg_ts_template", TextSearch::templates),
            whenMade("pg_ts_dict", TextSearch::dictionaries),
            whenMade("pg_ts_config", TextSearch::configurations),
            whenMade("pg_foreign_data_wrapper", ForeignData::wrappers),
            whenMade("pg_foreign_server", ForeignData::servers),
            whenAny("pg_user_mappings", ForeignData::userMappings));

    private static final String EXTENSIONS =
            "exists (select from pg_depend where refclassid = 'pg_extension'::regclass and deptype = 'e' and objid >= 16384)";

    private Catalog() {}

    /** The texts of the queries that may find something in the connection's database. */
    static List<String> queries(Connection connection, int version) throws SQLException {
        String conditions = QUERIES.stream().map(CatalogQuery::presence).collect(Collectors.joining(",\n"));
        try (PreparedStatement statement = connection.prepareStatement("select " + EXTENSIONS + ",\n" + conditions);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Server server = new Server(version, row.getBoolean(1));
            List<String> present = new ArrayList<>();
            for (int i = 0; i < QUERIES.size(); i++) {
                if (row.getBoolean(i + 2)) {
                    present.add(QUERIES.get(i).sql(server));
                }
            }
            return present;
        }
    }
}
