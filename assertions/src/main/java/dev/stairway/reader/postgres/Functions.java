package dev.stairway.reader.postgres;

/**
 * Functions, window functions and procedures; the types of the arguments are part of the name.
 *
 * <p>The constructors that the server makes for a range type are left out.
 */
final class Functions {

    private Functions() {}

    static String sql(Server server) {
        return """
                select case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end,
                  array[n.nspname::text, %s], null::text[], p.oid, p.oid::text,
                  %s as "definition",
                  pg_get_function_arguments(p.oid) as "arguments",
                  pg_get_function_result(p.oid) as "returns",
                  l.lanname::text as "language",
                  p.prokind = 'w' as "window",
                  case p.provolatile when 'i' then 'immutable' when 's' then 'stable' end as "volatility",
                  p.proisstrict as "strict", p.prosecdef as "security definer", p.proleakproof as "leakproof",
                  case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end as "parallel",
                  case when p.procost <> case when l.lanname in ('c', 'internal') then 1 else 100 end
                    then p.procost::text end as "cost",
                  case when p.prorows <> case when p.proretset then 1000 else 0 end then p.prorows::text end as "rows",
                  %s as "settings",
                  %s as "support@",
                  array(select format_type(y, null) from unnest(p.protrftypes) y) as "transforms",
                  p.probin as "library",
                  %s as "body",
                  %s,
                  %s
                from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                join pg_language l on l.oid = p.prolang
                where p.prokind <> 'a' and %s
                  and not exists (select from pg_depend i
                    where i.classid = 'pg_proc'::regclass and i.objid = p.oid and i.deptype = 'i')""".formatted(
                        signature(),
                        definition(),
                        Clauses.sorted("p.proconfig"),
                        Clauses.functionName("p.prosupport"),
                        server.version() >= 14 ? "coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)" : "p.prosrc",
                        server.dependsOnExtensions("pg_proc", "p.oid"),
                        Clauses.owned("pg_proc", "p.oid", "p.proowner", "p.proacl", "f"),
                        server.userObject("n", "pg_proc", "p.oid"));
    }

    /** What tells functions of one name apart: {@code name(integer, text)}. */
    static String signature() {
        return """
                p.proname || '(' || array_to_string(array(select format_type(u.y, null)
                    from unnest(p.proargtypes::oid[]) with ordinality u(y, pos) order by u.pos), ', ') || ')'""";
    }

    /** The server prints settings in the order in which they were made, which means nothing: sorted here. */
    private static String definition() {
        return """
                case when coalesce(cardinality(p.proconfig), 0) < 2 then pg_get_functiondef(p.oid)
                  else (select m[1] || (select string_agg(E'\\n' || l, '' order by l collate "C")
                        from unnest(string_to_array(ltrim(m[2], E'\\n'), E'\\n')) l) || m[3]
                      from regexp_match(pg_get_functiondef(p.oid),
                        '^(.*?)((?:\\n SET [^\\n]*)+)(\\n(?:AS |BEGIN ATOMIC|RETURN).*)$') m) end""";
    }
}
