package dev.stairway.reader.postgres;

/** Extensions; what they bring is left out everywhere, the extension stands for it. */
final class Extensions {

    private Extensions() {}

    static String sql(Server server) {
        return """
                select 'EXTENSION', array[x.extname::text], null::text[], x.oid, x.oid::text,
                  x.extversion as "version", n.nspname::text as "schema", %s
                from pg_extension x join pg_namespace n on n.oid = x.extnamespace
                where %s""".formatted(Clauses.comment("pg_extension", "x.oid"), server.asked("pg_extension", "x.oid"));
    }
}
