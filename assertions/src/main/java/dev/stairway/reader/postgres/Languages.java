package dev.stairway.reader.postgres;

/** Procedural languages made without an extension. */
final class Languages {

    private Languages() {}

    static String sql(Server server) {
        return """
                select 'LANGUAGE', array[l.lanname::text], null::text[], l.oid, l.oid::text,
                  l.lanpltrusted as "trusted", %s as "handler@", %s as "inline@", %s as "validator@", %s
                from pg_language l where %s""".formatted(
                        Clauses.functionName("l.lanplcallfoid"),
                        Clauses.functionName("l.laninline"),
                        Clauses.functionName("l.lanvalidator"),
                        Clauses.owned("pg_language", "l.oid", "l.lanowner", "l.lanacl", "l"),
                        server.userObject("pg_language", "l.oid"));
    }
}
