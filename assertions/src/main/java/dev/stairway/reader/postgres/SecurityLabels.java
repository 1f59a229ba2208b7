package dev.stairway.reader.postgres;

/**
 * Security labels of the project's objects, named by the kind and the name of the object, as the server tells them.
 *
 * <p>Objects of their own, although they belong to others: hardly any database has them, and none of these should pay.
 */
final class SecurityLabels {

    private SecurityLabels() {}

    static String sql() {
        return """
                select 'SECURITY_LABEL', array[a.type] || a.object_names || a.object_args, null::text[], 0, null::text,
                  array_agg(l.provider || ': ' || l.label order by l.provider collate "C") as "labels"
                from pg_seclabel l, lateral pg_identify_object_as_address(l.classoid, l.objoid, l.objsubid) a
                where (l.objoid >= %d or l.objoid = 2200) and not exists (select from pg_depend e
                  where e.classid = l.classoid and e.objid = l.objoid and e.deptype = 'e')
                group by a.type, a.object_names, a.object_args""".formatted(Unit.FIRST_OWN);
    }
}
