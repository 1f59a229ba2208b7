package dev.stairway.reader.postgres;

/** Conversions between character encodings. */
final class Conversions {

    private Conversions() {}

    static String sql(Server server) {
        return """
                select 'CONVERSION', %s, null::text[], k.oid, k.oid::text,
                  pg_encoding_to_char(k.conforencoding)::text as "from", pg_encoding_to_char(k.contoencoding)::text as "to",
                  %s as "function@", k.condefault as "default", %s, %s
                from pg_conversion k
                join pg_namespace n on n.oid = k.connamespace
                where %s""".formatted(
                        Clauses.name("n", "k.conname"),
                        Clauses.functionName("k.conproc"),
                        Clauses.owner("k.conowner"),
                        Clauses.comment("pg_conversion", "k.oid"),
                        server.userObject("n", "pg_conversion", "k.oid"));
    }
}
