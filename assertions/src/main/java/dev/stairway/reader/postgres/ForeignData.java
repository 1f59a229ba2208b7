package dev.stairway.reader.postgres;

/** Foreign-data wrappers, servers and user mappings; a secret among the options is told only by its fingerprint. */
final class ForeignData {

    private ForeignData() {}

    static String wrappers(Server server) {
        return """
                select 'FOREIGN_DATA_WRAPPER', array[w.fdwname::text], null::text[], w.oid, w.oid::text,
                  %s as "handler@", %s as "validator@", %s as "options", %s
                from pg_foreign_data_wrapper w where %s""".formatted(
                        Clauses.functionName("w.fdwhandler"),
                        Clauses.functionName("w.fdwvalidator"),
                        options("w.fdwoptions"),
                        Clauses.owned("pg_foreign_data_wrapper", "w.oid", "w.fdwowner", "w.fdwacl", "F"),
                        server.userObject("pg_foreign_data_wrapper", "w.oid"));
    }

    static String servers(Server server) {
        return """
                select 'SERVER', array[s.srvname::text], null::text[], s.oid, s.oid::text,
                  w.fdwname::text as "wrapper", s.srvtype as "type", s.srvversion as "version", %s as "options", %s
                from pg_foreign_server s
                join pg_foreign_data_wrapper w on w.oid = s.srvfdw
                where %s""".formatted(
                        options("s.srvoptions"),
                        Clauses.owned("pg_foreign_server", "s.oid", "s.srvowner", "s.srvacl", "S"),
                        server.userObject("pg_foreign_server", "s.oid"));
    }

    /** From the view, which hides the options from whoever may not see them instead of refusing. */
    static String userMappings(Server server) {
        return """
                select 'USER_MAPPING', array[m.srvname::text, case m.umuser when 0 then 'PUBLIC' else m.usename::text end],
                  array[m.srvname::text], 0, m.umid::text, %s as "options"
                from pg_user_mappings m""".formatted(options("m.umoptions"));
    }

    private static String options(String array) {
        return """
                array(select x.o from (select case when split_part(s, '=', 1) ~* 'password|secret|token|key'
                      then split_part(s, '=', 1) || '=(hidden) ' || left(md5(s), 8) else s end as o from unnest(%s) s) x
                    order by x.o collate "C")""".formatted(array);
    }
}
