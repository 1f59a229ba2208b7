package dev.stairway.reader.postgres;

/** Transforms of a type for a procedural language; named by both. */
final class Transforms {

    private Transforms() {}

    static String sql(Server server) {
        return """
                select 'TRANSFORM', array[format_type(t.trftype, null), l.lanname::text], null::text[], t.oid, t.oid::text,
                  %s as "from sql@", %s as "to sql@", %s
                from pg_transform t
                join pg_language l on l.oid = t.trflang
                where %s""".formatted(
                        Clauses.functionName("t.trffromsql"),
                        Clauses.functionName("t.trftosql"),
                        Clauses.comment("pg_transform", "t.oid"),
                        server.userObject("pg_transform", "t.oid"));
    }
}
