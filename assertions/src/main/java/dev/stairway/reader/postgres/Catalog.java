package dev.stairway.reader.postgres;

import static dev.stairway.reader.postgres.CatalogQuery.always;
import static dev.stairway.reader.postgres.CatalogQuery.parts;
import static dev.stairway.reader.postgres.CatalogQuery.whenAny;
import static dev.stairway.reader.postgres.CatalogQuery.whenMade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All kinds of object that a database can hold, each with its query. */
final class Catalog {

    private static final List<CatalogQuery> QUERIES = List.of(
            always("pg_namespace", Schemas::sql),
            always("pg_extension", Extensions::sql),
            always("pg_class", Tables::sql),
            always("pg_class", Columns::sql),
            always("pg_class", Constraints::sql),
            always("pg_class", Indexes::sql),
            parts("pg_sequence", Sequences::sql),
            new CatalogQuery(
                    "pg_class",
                    "exists (select from pg_class where relkind in ('v', 'm') and oid >= 16384)",
                    "pg_rewrite",
                    Views::sql),
            whenAny("pg_type", "pg_type where typtype = 'e' and oid >= 16384", EnumTypes::sql),
            whenAny("pg_type", "pg_type where typtype = 'd' and oid >= 16384", DomainTypes::sql),
            whenAny("pg_type", "pg_class where relkind = 'c' and oid >= 16384", CompositeTypes::sql),
            whenAny("pg_type", "pg_range where rngtypid >= 16384", RangeTypes::sql),
            whenAny("pg_proc", "pg_proc where prokind <> 'a' and oid >= 16384", Functions::sql),
            whenAny("pg_proc", "pg_proc where prokind = 'a' and oid >= 16384", Aggregates::sql),
            parts("pg_trigger", Triggers::sql),
            new CatalogQuery(
                    "pg_class",
                    "exists (select from pg_rewrite where rulename <> '_RETURN' and oid >= 16384)",
                    "pg_rewrite",
                    Rules::sql),
            parts("pg_policy", Policies::sql),
            whenMade("pg_statistic_ext", ExtendedStatistics::sql),
            whenMade("pg_event_trigger", EventTriggers::sql),
            whenMade("pg_default_acl", DefaultPrivileges::sql),
            ForeignRights.query(),
            whenMade("pg_publication", Publications::sql),
            whenAny("", "pg_subscription", Subscriptions::sql),
            whenMade("pg_collation", Collations::sql),
            whenMade("pg_cast", Casts::sql),
            whenMade("pg_operator", Operators::sql),
            whenMade("pg_opfamily", OperatorClasses::families),
            whenMade("pg_opclass", OperatorClasses::classes),
            whenAny("pg_type", "pg_type where typtype in ('b', 'p') and typelem = 0 and oid >= 16384", BaseTypes::sql),
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
            whenAny("", "pg_user_mappings", ForeignData::userMappings),
            whenAny("", "pg_seclabel", server -> SecurityLabels.sql()));

    private static final String EXTENSIONS =
            "exists (select from pg_depend where refclassid = 'pg_extension'::regclass and deptype = 'e' and objid >= 16384)";

    /** The system identifier tells one server from another, also from its own successor in the same place. */
    private static final String DATABASE = """
            (select d.oid || '@' || s.system_identifier
              from pg_database d, pg_control_system() s where d.datname = current_database())""";

    private Catalog() {}

    /**
     * What a database holds.
     *
     * @param server what the queries must know of it
     * @param database what tells it apart from all other databases
     * @param queries those that may find something in it
     */
    record Contents(Server server, String database, List<CatalogQuery> queries) {}

    /** What the connection's database holds. */
    static Contents contents(Connection connection, int version) throws SQLException {
        String conditions = QUERIES.stream().map(CatalogQuery::presence).collect(Collectors.joining(",\n"));
        try (PreparedStatement statement =
                        connection.prepareStatement("select " + DATABASE + ", " + EXTENSIONS + ",\n" + conditions);
                ResultSet row = statement.executeQuery()) {
            row.next();
            List<CatalogQuery> present = new ArrayList<>();
            for (int i = 0; i < QUERIES.size(); i++) {
                if (row.getBoolean(i + 3)) {
                    present.add(QUERIES.get(i));
                }
            }
            return new Contents(new Server(version, row.getBoolean(2), false), row.getString(1), present);
        }
    }

    /** The queries that read the units of a catalog. */
    static Stream<CatalogQuery> queriesOf(String units) {
        return QUERIES.stream().filter(query -> query.units().equals(units));
    }

    /** A condition on there being anything that is not watched. */
    static String unwatched() {
        return queriesOf(Unit.UNWATCHED.catalog()).map(CatalogQuery::presence).collect(Collectors.joining(" or "));
    }
}
