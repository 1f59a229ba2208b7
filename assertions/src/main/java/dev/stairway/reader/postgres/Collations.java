package dev.stairway.reader.postgres;

/**
 * Collations that somebody made. The version of the library behind one belongs to the machine, and the encoding to the database: a copy of the
 * server's own has none, and what is written out has the database's.
 */
final class Collations {

    private Collations() {}

    static String sql(Server server) {
        return """
                select 'COLLATION', %s, null::text[], k.oid, k.oid::text,
                  case k.collprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin' else 'default' end
                    as "provider",
                  not k.collisdeterministic as "not deterministic",
                  k.collcollate::text as "lc collate", k.collctype::text as "lc ctype",
                  %s as "locale", %s as "rules",
                  %s, %s
                from pg_collation k
                join pg_namespace n on n.oid = k.collnamespace
                where %s""".formatted(
                        Clauses.name("n", "k.collname"),
                        locale(server.version()),
                        server.version() >= 16 ? "k.collicurules" : "null::text",
                        Clauses.owner("k.collowner"),
                        Clauses.comment("pg_collation", "k.oid"),
                        server.userObject("n", "pg_collation", "k.oid"));
    }

    private static String locale(int version) {
        if (version >= 17) {
            return "k.colllocale";
        }
        return version >= 15 ? "k.colliculocale" : "null::text";
    }
}
