package dev.stairway.reader.postgres;

/** The pieces of SQL that the queries of several kinds share. */
final class Clauses {

    private Clauses() {}

    /** The properties {@code owner}, {@code comment}, {@code grants} and {@code revoked}. */
    static String owned(String catalog, String oid, String owner, String acl, String aclType) {
        return owner(owner) + ",\n" + comment(catalog, oid) + ",\n" + grants(acl, acldefault(aclType, owner), owner);
    }

    /** The property {@code owner}. */
    static String owner(String owner) {
        return "pg_get_userbyid(%s)::text as \"owner\"".formatted(owner);
    }

    /** The property {@code comment}. */
    static String comment(String catalog, String oid) {
        return "obj_description(%s, '%s') as \"comment\"".formatted(oid, catalog);
    }

    /** What everybody may do with a new object of this kind. */
    static String acldefault(String aclType, String owner) {
        return "acldefault('%s', %s)".formatted(aclType, owner);
    }

    /**
     * The properties {@code grants}, rights beyond those of a new object, and {@code revoked}, those of a new object that are
     * missing: {@code SELECT to reader with grant option by admin}. The grantor is named when it is not the owner, and the
     * owner is not named, so that another owner changes nothing here.
     */
    static String grants(String acl, String initial, String owner) {
        return grants(acl, owner, initial, owner);
    }

    /** The same for an object whose rights began under another owner. */
    static String grants(String acl, String owner, String initial, String firstOwner) {
        String now = lines(acl, owner);
        String first = lines(initial, firstOwner);
        return onlyFirst(acl, now, first) + " as \"grants\",\n" + onlyFirst(acl, first, now) + " as \"revoked\"";
    }

    /** The rights that an access list holds beyond the initial ones; null for an absent list. */
    static String rights(String acl, String initial, String owner) {
        return onlyFirst(acl, lines(acl, owner), lines(initial, owner));
    }

    private static String onlyFirst(String acl, String lines, String without) {
        return "case when %s is not null then array(select x.line from (%s except %s) x order by x.line collate \"C\") end"
                .formatted(acl, lines, without);
    }

    private static String lines(String acl, String owner) {
        return """
                select g.privilege_type || ' to '
                    || case g.grantee when 0 then 'PUBLIC' when %2$s then 'the owner' else pg_get_userbyid(g.grantee)::text end
                    || case when g.is_grantable then ' with grant option' else '' end
                    || case when g.grantor <> %2$s then ' by ' || pg_get_userbyid(g.grantor)::text else '' end as line
                  from aclexplode(%1$s) g""".formatted(acl, owner);
    }

    /** An array of text in the order of its bytes; null for none, which is cheaper than to sort nothing. */
    static String sorted(String array) {
        return "case when %1$s is not null then array(select o from unnest(%1$s) o order by o collate \"C\") end"
                .formatted(array);
    }

    /** The parts of the name of something in a schema. */
    static String name(String namespace, String name) {
        return "array[%s.nspname::text, %s::text]".formatted(namespace, name);
    }

    /** The parts of the name of a relation that is known by its OID; null when there is none. */
    static String relationName(String oid) {
        return """
                (select array[rn.nspname::text, rc.relname::text]
                   from pg_class rc join pg_namespace rn on rn.oid = rc.relnamespace where rc.oid = %s)""".formatted(oid);
    }

    /** The parts of the name of a function that is known by its OID; null when there is none. */
    static String functionName(String oid) {
        return """
                (select array[fn.nspname::text, f.proname::text]
                   from pg_proc f join pg_namespace fn on fn.oid = f.pronamespace where f.oid = %s)""".formatted(oid);
    }

    /** The parts of the name of a collation that is known by its OID; null when there is none. */
    static String collationName(String oid) {
        return """
                (select array[ln.nspname::text, l.collname::text]
                   from pg_collation l join pg_namespace ln on ln.oid = l.collnamespace where l.oid = %s)""".formatted(oid);
    }

    /** The name of a tablespace; null for the database's own. */
    static String tablespace(String oid) {
        return "(select s.spcname::text from pg_tablespace s where s.oid = %s)".formatted(oid);
    }
}
