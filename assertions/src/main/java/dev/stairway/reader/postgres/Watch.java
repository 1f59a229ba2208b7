package dev.stairway.reader.postgres;

import static dev.stairway.reader.postgres.Watched.objects;
import static dev.stairway.reader.postgres.Watched.parts;
import static dev.stairway.reader.postgres.Watched.withServersOwn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The catalogs that are watched for changes, on a server of one version. */
final class Watch {

    private static final String OWN = "oid >= " + Unit.FIRST_OWN;
    private static final String RELATION = "'pg_class'::regclass::oid, ";

    /** Where comments matter: on the project's objects, on the public schema and on the extension that the server brings. */
    private static final String COMMENTS = "(objoid >= 12000 or objoid = 2200)";

    private static final String MEMBERSHIP =
            "refclassid = 'pg_extension'::regclass and deptype in ('e', 'x') and objid >= " + Unit.FIRST_OWN;

    private static final List<Watched> RELATIONS = List.of(
            // A table's own store for long values is a relation, too, whose coming and going means nothing. Most others
            // are no server's own, so that counting them by the index on the number would take twice as long.
            withServersOwn(
                    "pg_class", "oid::bigint >= " + Unit.FIRST_OWN + " and relnamespace <> 'pg_toast'::regnamespace"),
            parts("pg_attribute", "true", RELATION + "attrelid"),
            parts("pg_attrdef", OWN, RELATION + "adrelid"),
            objects("pg_constraint"),
            parts("pg_index", "indexrelid >= " + Unit.FIRST_OWN, RELATION + "indexrelid"),
            // The triggers behind a foreign key come and go with it.
            new Watched(
                    "pg_trigger",
                    OWN,
                    "'pg_trigger'::regclass::oid, oid",
                    "oid",
                    "not tgisinternal or tgparentid <> 0"),
            objects("pg_rewrite"),
            objects("pg_policy"),
            parts("pg_inherits", "true", RELATION + "inhrelid", "inhrelid || '/' || inhparent"),
            parts("pg_sequence", "true", RELATION + "seqrelid", "seqrelid"),
            parts("pg_foreign_table", "true", RELATION + "ftrelid"),
            parts("pg_partitioned_table", "true", RELATION + "partrelid"),
            objects("pg_statistic_ext"));

    private static final List<Watched> OTHERS = List.of(
            withServersOwn("pg_namespace", "true"),
            new Watched("pg_extension", "true", "'pg_extension'::regclass::oid, oid", "oid", "true"),
            parts(
                    "pg_depend",
                    MEMBERSHIP,
                    "classid, objid",
                    "deptype::text || '/' || classid || '/' || objid || '/' || refobjid"),
            parts("pg_description", COMMENTS, "classoid, objoid", "classoid || '/' || objoid || '/' || objsubid"),
            parts("pg_init_privs", "true", "classoid, objoid", "classoid || '/' || objoid || '/' || objsubid"),
            withServersOwn("pg_type", OWN + " and typtype <> 'c'"),
            parts("pg_enum", OWN, "'pg_type'::regclass::oid, enumtypid"),
            parts("pg_range", "rngtypid >= " + Unit.FIRST_OWN, "'pg_type'::regclass::oid, rngtypid"),
            withServersOwn("pg_proc", OWN),
            parts("pg_aggregate", "aggfnoid::oid >= " + Unit.FIRST_OWN, "'pg_proc'::regclass::oid, aggfnoid::oid"),
            objects("pg_default_acl"),
            objects("pg_event_trigger"),
            objects("pg_collation"),
            objects("pg_cast"),
            objects("pg_operator"),
            objects("pg_opfamily"),
            objects("pg_opclass"),
            parts("pg_amop", OWN, member("pg_amop", "amopfamily"), "oid"),
            parts("pg_amproc", OWN, member("pg_amproc", "amprocfamily"), "oid"),
            objects("pg_conversion"),
            withServersOwn("pg_language", OWN),
            objects("pg_am"),
            objects("pg_transform"),
            objects("pg_ts_parser"),
            objects("pg_ts_template"),
            objects("pg_ts_dict"),
            objects("pg_ts_config"),
            parts(
                    "pg_ts_config_map",
                    "mapcfg >= " + Unit.FIRST_OWN,
                    "'pg_ts_config'::regclass::oid, mapcfg",
                    "mapcfg || '/' || maptokentype || '/' || mapseqno"),
            objects("pg_foreign_data_wrapper"),
            objects("pg_foreign_server"),
            objects("pg_publication"),
            parts("pg_publication_rel", OWN, "'pg_publication'::regclass::oid, prpubid", "oid"));

    private static final Map<Integer, Watch> WATCHES = new ConcurrentHashMap<>();

    private final int version;
    private final List<Watched> catalogs;
    private final String all;
    private final String changes;

    private Watch(int version, List<Watched> catalogs) {
        this.version = version;
        this.catalogs = catalogs;
        this.all = ChangeQuery.all(this);
        this.changes = ChangeQuery.changes(this);
    }

    /** The catalog and the OID of what a member belongs to, as two SQL expressions: an operator class, or the family itself. */
    static String member(String catalog, String family) {
        String owner =
                "(select max(refobjid::bigint)::oid from pg_depend where classid = '%1$s'::regclass and objid = %1$s.oid"
                        .formatted(catalog);
        String ofClass = owner + " and refclassid = 'pg_opclass'::regclass)";
        return "case when %1$s is null then 'pg_opfamily' else 'pg_opclass' end::regclass::oid, coalesce(%1$s, %2$s)"
                .formatted(ofClass, family);
    }

    /** The watch for servers of a major version. */
    static Watch of(int version) {
        return WATCHES.computeIfAbsent(version, Watch::make);
    }

    private static Watch make(int version) {
        List<Watched> catalogs = new ArrayList<>(RELATIONS);
        catalogs.addAll(OTHERS);
        if (version >= 15) {
            catalogs.add(parts("pg_publication_namespace", OWN, "'pg_publication'::regclass::oid, pnpubid", "oid"));
        }
        return new Watch(version, List.copyOf(catalogs));
    }

    /** The server's major version. */
    int version() {
        return version;
    }

    /** The catalogs; the position of each is the number that it goes by. */
    List<Watched> catalogs() {
        return catalogs;
    }

    /** The query for all rows whose disappearing matters; see {@link ChangeQuery}. */
    String all() {
        return all;
    }

    /** The query for what changed since the horizon; see {@link ChangeQuery}. */
    String changes() {
        return changes;
    }

    /** The number of a catalog. */
    int number(String catalog) {
        return catalogs.stream().map(Watched::catalog).toList().indexOf(catalog);
    }

    /** The numbers of the catalogs whose rows may disappear. */
    Stream<Integer> keyed() {
        return Stream.iterate(0, number -> number + 1)
                .limit(catalogs.size())
                .filter(number -> catalogs.get(number).hasKey());
    }
}
