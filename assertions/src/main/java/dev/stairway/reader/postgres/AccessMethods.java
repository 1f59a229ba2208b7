package dev.stairway.reader.postgres;

/** Access methods of tables and indexes. */
final class AccessMethods {

    private AccessMethods() {}

    static String sql(Server server) {
        return """
                select 'ACCESS_METHOD', array[m.amname::text], null::text[], m.oid, m.oid::text,
                  case m.amtype when 't' then 'table' else 'index' end as "type", %s as "handler@", %s
                from pg_am m where %s""".formatted(
                        Clauses.functionName("m.amhandler"),
                        Clauses.comment("pg_am", "m.oid"),
                        server.userObject("pg_am", "m.oid"));
    }
}
