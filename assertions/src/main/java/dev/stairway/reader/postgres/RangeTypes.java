package dev.stairway.reader.postgres;

/** Range types; the multirange that the server makes with each is told by its name. */
final class RangeTypes {

    private RangeTypes() {}

    static String sql(Server server) {
        return """
                select 'TYPE', %s, null::text[], t.oid, t.oid::text, 'range' as "type",
                  format_type(r.rngsubtype, null) as "subtype",
                  case when not oc.opcdefault then array[ons.nspname::text, oc.opcname::text] end as "operator class@",
                  case when r.rngcollation <> st.typcollation then %s end as "collation@",
                  %s as "canonical@", %s as "subtype diff@",
                  %s as "multirange",
                  %s
                from pg_range r
                join pg_type t on t.oid = r.rngtypid
                join pg_namespace n on n.oid = t.typnamespace
                join pg_type st on st.oid = r.rngsubtype
                join pg_opclass oc on oc.oid = r.rngsubopc
                join pg_namespace ons on ons.oid = oc.opcnamespace
                where %s""".formatted(
                        Clauses.name("n", "t.typname"),
                        Clauses.collationName("r.rngcollation"),
                        Clauses.functionName("r.rngcanonical"),
                        Clauses.functionName("r.rngsubdiff"),
                        server.version() >= 14 ? "format_type(r.rngmultitypid, null)" : "null::text",
                        Clauses.owned("pg_type", "t.oid", "t.typowner", "t.typacl", "T"),
                        server.userObject("n", "pg_type", "t.oid"));
    }
}
