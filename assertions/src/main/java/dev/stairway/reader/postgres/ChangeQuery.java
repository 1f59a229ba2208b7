package dev.stairway.reader.postgres;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The queries that tell what has changed since a transaction, the horizon. All answer with rows of four columns: a number,
 * a key, the catalog and the OID of a unit; the fifth, where there is one, is a total.
 */
final class ChangeQuery {

    /** The setting that holds the horizon. */
    static final String HORIZON = "stairway.horizon";

    /** The number of a unit that did not change itself. */
    static final int DEPENDENT = -1;

    /** The number of the row that holds the next horizon. */
    static final int NEXT_HORIZON = -2;

    /** The number of the row that holds the names of what all databases share: roles and tablespaces. */
    static final int SHARED_NAMES = -3;

    /** The number of the row that is there when there may be something that is not watched. */
    static final int UNWATCHED = -4;

    /** What a part belongs to, whatever depends on it goes no further: its text holds names, and these did not change. */
    private static final String RELATION_PARTS = """
            ('pg_class'::regclass, 'pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_trigger'::regclass,
             'pg_rewrite'::regclass, 'pg_policy'::regclass)""";

    /** With a limit that says nothing, so that the server looks few objects up and does not read the whole catalog. */
    private static final String DEPENDING = """
            select x.classid, x.objid from pg_depend x where x.refclassid = c.class and x.refobjid = c.object offset 0""";

    private static final String ABOUT = """
            select %1$d, pg_snapshot_xmin(pg_current_snapshot())::text, null, null%3$s
            union all
            select %2$d, (select string_agg('r' || oid || ' ' || md5(rolname), ' ' order by oid) from pg_roles) || ' '
              || (select string_agg('s' || oid || ' ' || md5(spcname), ' ' order by oid) from pg_tablespace), null, null%3$s
            union all
            select %4$d, null, null, null%3$s where %5$s""";

    private ChangeQuery() {}

    /** All rows whose disappearing matters, and the beginning of the watch. */
    static String all(Watch watch) {
        String rows = watch.keyed()
                .map(number -> watch.catalogs().get(number).all(number))
                .collect(Collectors.joining("\nunion all "));
        return """
                with rows(number, key, class, object) as (%s)
                select r.number, r.key, u.unit[1]::regclass::text, u.unit[2] from rows r, lateral (select %s) u(unit)
                union all %s""".formatted(rows, unit("r", watch), about(""));
    }

    /** What is new or changed, whatever depends on that, and how many rows there are whose disappearing matters. */
    static String changes(Watch watch) {
        String changed = IntStream.range(0, watch.catalogs().size())
                .mapToObj(number -> watch.catalogs().get(number).changed(number))
                .collect(Collectors.joining("\nunion "));
        String counts = watch.keyed()
                .map(number -> watch.catalogs().get(number).count(number))
                .collect(Collectors.joining("\nunion all "));
        return """
                with recursive horizon as materialized (select age(current_setting('%1$s')::xid) as age),
                changed(number, key, class, object) as materialized (%2$s),
                dependent(class, object) as (
                    select d.classid, d.objid from changed c, lateral (%4$s) d where c.number <> %3$d
                    union
                    select d.classid, d.objid from dependent c, lateral (%4$s) d where c.class not in %5$s),
                address as (
                    select number, key, class, object from changed
                    union all select %6$d, null, class, object from dependent)
                select distinct a.number, a.key, u.unit[1]::regclass::text, u.unit[2], null::bigint
                  from address a, lateral (select %7$s) u(unit)
                union all %8$s
                union all %9$s""".formatted(
                        HORIZON,
                        changed,
                        watch.number("pg_description"),
                        DEPENDING,
                        RELATION_PARTS,
                        DEPENDENT,
                        unit("a", watch),
                        counts,
                        about(", null"));
    }

    private static String about(String total) {
        return ABOUT.formatted(NEXT_HORIZON, SHARED_NAMES, total, UNWATCHED, Catalog.unwatched());
    }

    /** The catalog and the OID of the unit of an object, as an array. */
    private static String unit(String alias, Watch watch) {
        String multirange = watch.version() >= 14
                ? "(select array['pg_type'::regclass::oid, g.rngtypid] from pg_range g where g.rngmultitypid = x.oid)"
                : "null";
        String publishedSchema = watch.version() >= 15 ? """
                when 'pg_publication_namespace'::regclass then (select array['pg_publication'::regclass::oid, x.pnpubid]
                      from pg_publication_namespace x where x.oid = %s.object)""".formatted(alias) : "";
        return """
                coalesce(case %1$s.class
                  when 'pg_class'::regclass then (select case
                      when c.relkind in ('i', 'I') then (select array['pg_class'::regclass::oid, i.indrelid]
                          from pg_index i where i.indexrelid = c.oid)
                      when c.relkind = 't' then (select array['pg_class'::regclass::oid, d.refobjid] from pg_depend d
                          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i'
                            and d.refclassid = 'pg_class'::regclass)
                      when c.relkind = 'c' then array['pg_type'::regclass::oid, c.reltype] end
                    from pg_class c where c.oid = %1$s.object)
                  when 'pg_attrdef'::regclass then (select array['pg_class'::regclass::oid, x.adrelid]
                      from pg_attrdef x where x.oid = %1$s.object)
                  when 'pg_constraint'::regclass then (select case when x.conrelid <> 0
                      then array['pg_class'::regclass::oid, x.conrelid] else array['pg_type'::regclass::oid, x.contypid] end
                      from pg_constraint x where x.oid = %1$s.object)
                  when 'pg_trigger'::regclass then (select array['pg_class'::regclass::oid, coalesce(k.conrelid, x.tgrelid)]
                      from pg_trigger x left join pg_constraint k on k.oid = x.tgconstraint where x.oid = %1$s.object)
                  when 'pg_rewrite'::regclass then (select array['pg_class'::regclass::oid, x.ev_class]
                      from pg_rewrite x where x.oid = %1$s.object)
                  when 'pg_policy'::regclass then (select array['pg_class'::regclass::oid, x.polrelid]
                      from pg_policy x where x.oid = %1$s.object)
                  when 'pg_type'::regclass then (select case
                      when x.typtype = 'm' then %2$s
                      when x.typrelid <> 0 then (select array['pg_class'::regclass::oid, r.oid]
                          from pg_class r where r.oid = x.typrelid and r.relkind <> 'c')
                      when x.typelem <> 0 then (select coalesce(
                          (select array['pg_class'::regclass::oid, r.oid] from pg_class r where r.oid = e.typrelid and r.relkind <> 'c'),
                          array['pg_type'::regclass::oid, e.oid]) from pg_type e where e.oid = x.typelem and e.typarray = x.oid) end
                    from pg_type x where x.oid = %1$s.object)
                  when 'pg_amop'::regclass then (select array[%4$s] from pg_amop where pg_amop.oid = %1$s.object)
                  when 'pg_amproc'::regclass then (select array[%5$s] from pg_amproc where pg_amproc.oid = %1$s.object)
                  when 'pg_publication_rel'::regclass then (select array['pg_publication'::regclass::oid, x.prpubid]
                      from pg_publication_rel x where x.oid = %1$s.object)
                  %3$s
                  end, array[%1$s.class, %1$s.object])""".formatted(
                        alias,
                        multirange,
                        publishedSchema,
                        Watch.member("pg_amop", "amopfamily"),
                        Watch.member("pg_amproc", "amprocfamily"));
    }
}
