package dev.stairway.database;

/** What {@code alter database ... set} has said of a database: PostgreSQL leaves it behind when it copies one. */
final class DatabaseDefaults {

    /** Their values are lists, which the server keeps in the form in which it wants them again. */
    private static final String LISTS = "'local_preload_libraries', 'search_path', 'session_preload_libraries',"
            + " 'shared_preload_libraries', 'temp_tablespaces', 'unix_socket_directories'";

    private DatabaseDefaults() {}

    /** The query for the statements that say the same of another database; its parameter is the one that has them. */
    static String carriedTo(String quotedCopy) {
        return """
                select 'alter ' || case setrole when 0 then '' else format('role %%I in ', pg_get_userbyid(setrole)) end
                       || 'database %s set '
                       || (select string_agg(quote_ident(part), '.' order by place)
                           from unnest(string_to_array(name, '.')) with ordinality as parts (part, place))
                       || ' to ' || case when name in (%s) then value else quote_literal(value) end
                from pg_db_role_setting, unnest(setconfig) as setting (line),
                     lateral (select split_part(line, '=', 1) as name, substr(line, strpos(line, '=') + 1) as value) as said
                where setdatabase = (select oid from pg_database where datname = ?)
                order by setrole, line""".formatted(quotedCopy, LISTS);
    }
}
