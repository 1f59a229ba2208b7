package dev.stairway.reader.postgres;

/** Base types made of functions, and the shells of types to come; the array type of each is not an object. */
final class BaseTypes {

    private BaseTypes() {}

    static String sql(Server server) {
        return """
                select 'TYPE', %s, null::text[], t.oid, t.oid::text, case when t.typisdefined then 'base' else 'shell' end as "type",
                  t.typlen::text as "length", t.typbyval as "by value", t.typalign::text as "alignment",
                  t.typstorage::text as "storage", t.typcategory::text as "category", t.typispreferred as "preferred",
                  t.typdelim::text as "delimiter", pg_get_expr(t.typdefaultbin, 0) as "default", t.typdefault as "default text",
                  case when t.typelem <> 0 then format_type(t.typelem, null) end as "element",
                  t.typcollation <> 0 as "collatable",
                  %s as "input@", %s as "output@", %s as "receive@", %s as "send@",
                  %s as "modifier input@", %s as "modifier output@", %s as "analyze@", %s as "subscript@",
                  %s
                from pg_type t
                join pg_namespace n on n.oid = t.typnamespace
                where t.typtype in ('b', 'p') and not exists (select from pg_type e where e.typarray = t.oid) and %s""".formatted(
                        Clauses.name("n", "t.typname"),
                        Clauses.functionName("t.typinput"),
                        Clauses.functionName("t.typoutput"),
                        Clauses.functionName("t.typreceive"),
                        Clauses.functionName("t.typsend"),
                        Clauses.functionName("t.typmodin"),
                        Clauses.functionName("t.typmodout"),
                        Clauses.functionName("t.typanalyze"),
                        server.version() >= 14 ? Clauses.functionName("t.typsubscript") : "null::text[]",
                        Clauses.owned("pg_type", "t.oid", "t.typowner", "t.typacl", "T"),
                        server.userObject("n", "pg_type", "t.oid"));
    }
}
