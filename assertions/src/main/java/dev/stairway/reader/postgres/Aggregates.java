package dev.stairway.reader.postgres;

/** Aggregates; the server has no text for them, so their parts tell all. */
final class Aggregates {

    private Aggregates() {}

    static String sql(Server server) {
        return """
                select 'AGGREGATE', array[n.nspname::text, %s], null::text[], p.oid, p.oid::text,
                  pg_get_function_arguments(p.oid) as "arguments",
                  pg_get_function_result(p.oid) as "returns",
                  case g.aggkind when 'o' then 'ordered set' when 'h' then 'hypothetical set' end as "aggregate kind",
                  case when g.aggkind <> 'n' then g.aggnumdirectargs::text end as "direct arguments",
                  %s,
                  case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end as "parallel",
                  %s as "support@",
                  %s
                from pg_proc p
                join pg_aggregate g on g.aggfnoid = p.oid
                join pg_namespace n on n.oid = p.pronamespace
                where p.prokind = 'a' and %s""".formatted(
                        Functions.signature(),
                        parts(),
                        Clauses.functionName("p.prosupport"),
                        Clauses.owned("pg_proc", "p.oid", "p.proowner", "p.proacl", "f"),
                        server.userObject("n", "pg_proc", "p.oid"));
    }

    private static String parts() {
        return state("state", "g.aggtransfn", "g.aggtranstype", "g.aggtransspace", "g.agginitval")
                + ",\n"
                + finalFunction("final", "g.aggfinalfn", "g.aggfinalextra", "g.aggfinalmodify")
                + ",\n"
                + Clauses.functionName("g.aggcombinefn") + " as \"combine function@\",\n"
                + Clauses.functionName("g.aggserialfn") + " as \"serial function@\",\n"
                + Clauses.functionName("g.aggdeserialfn") + " as \"deserial function@\",\n"
                + Clauses.functionName("g.aggminvtransfn") + " as \"inverse function@\",\n"
                + state("moving state", "g.aggmtransfn", "g.aggmtranstype", "g.aggmtransspace", "g.aggminitval")
                + ",\n"
                + finalFunction("moving final", "g.aggmfinalfn", "g.aggmfinalextra", "g.aggmfinalmodify")
                + ",\n"
                + "case when g.aggsortop <> 0 then g.aggsortop::regoperator::text end as \"sort operator\"";
    }

    private static String state(String name, String function, String type, String space, String initial) {
        return """
                %2$s as "%1$s function@",
                  case when %3$s <> 0 then format_type(%3$s, null) end as "%1$s type",
                  case when %4$s <> 0 then %4$s::text end as "%1$s size",
                  case when %5$s = '' then '''''' else %5$s end as "initial %1$s\"""".formatted(name, Clauses.functionName(function), type, space, initial);
    }

    private static String finalFunction(String name, String function, String extra, String modify) {
        return """
                %2$s as "%1$s function@", %3$s as "%1$s function extra",
                  case when %4$s <> case g.aggkind when 'n' then 'r' else 'w' end
                    then case %4$s when 'r' then 'read only' when 's' then 'shareable' else 'read write' end end
                    as "%1$s function modify\"""".formatted(name, Clauses.functionName(function), extra, modify);
    }
}
