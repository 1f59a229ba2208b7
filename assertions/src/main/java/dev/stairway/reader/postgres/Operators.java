package dev.stairway.reader.postgres;

/** Operators; the types of the operands are part of the name. */
final class Operators {

    private Operators() {}

    static String sql(Server server) {
        return """
                select 'OPERATOR', array[n.nspname::text, o.oprname || '(' || concat_ws(', ',
                    case when o.oprleft = 0 then 'none' else format_type(o.oprleft, null) end,
                    case when o.oprright = 0 then 'none' else format_type(o.oprright, null) end) || ')'], null::text[], o.oid, o.oid::text,
                  %s as "function@",
                  case when o.oprresult <> 0 then format_type(o.oprresult, null) end as "returns",
                  case when o.oprcom <> 0 then o.oprcom::regoperator::text end as "commutator",
                  case when o.oprnegate <> 0 then o.oprnegate::regoperator::text end as "negator",
                  %s as "restrict@", %s as "join@", o.oprcanhash as "hashes", o.oprcanmerge as "merges",
                  %s, %s
                from pg_operator o
                join pg_namespace n on n.oid = o.oprnamespace
                where %s""".formatted(
                        Clauses.functionName("o.oprcode"),
                        Clauses.functionName("o.oprrest"),
                        Clauses.functionName("o.oprjoin"),
                        Clauses.owner("o.oprowner"),
                        Clauses.comment("pg_operator", "o.oid"),
                        server.userObject("n", "pg_operator", "o.oid"));
    }
}
