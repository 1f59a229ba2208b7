package dev.stairway.reader.postgres;

/**
 * Operator families with their own members, and operator classes with theirs; the index method is part of the name. Whose an
 * operator or a function is, the server records as a dependency (pg_depend, and amadjustmembers since version 14).
 */
final class OperatorClasses {

    private OperatorClasses() {}

    static String families(Server server) {
        return """
                select 'OPERATOR_FAMILY', array[n.nspname::text, f.opfname || ' using ' || m.amname], null::text[], f.oid, f.oid::text,
                  %s as "operators", %s as "functions", %s, %s
                from pg_opfamily f
                join pg_am m on m.oid = f.opfmethod
                join pg_namespace n on n.oid = f.opfnamespace
                where %s""".formatted(
                        operators("pg_opfamily", "f.oid"),
                        functions("pg_opfamily", "f.oid"),
                        Clauses.owner("f.opfowner"),
                        Clauses.comment("pg_opfamily", "f.oid"),
                        server.userObject("n", "pg_opfamily", "f.oid"));
    }

    static String classes(Server server) {
        return """
                select 'OPERATOR_CLASS', array[n.nspname::text, k.opcname || ' using ' || m.amname], null::text[], k.oid, k.oid::text,
                  format_type(k.opcintype, null) as "type", k.opcdefault as "default",
                  array[fn.nspname::text, f.opfname::text] as "family@",
                  case when k.opckeytype <> 0 then format_type(k.opckeytype, null) end as "key type",
                  %s as "operators", %s as "functions", %s, %s
                from pg_opclass k
                join pg_am m on m.oid = k.opcmethod
                join pg_namespace n on n.oid = k.opcnamespace
                join pg_opfamily f on f.oid = k.opcfamily
                join pg_namespace fn on fn.oid = f.opfnamespace
                where %s""".formatted(
                        operators("pg_opclass", "k.oid"),
                        functions("pg_opclass", "k.oid"),
                        Clauses.owner("k.opcowner"),
                        Clauses.comment("pg_opclass", "k.oid"),
                        server.userObject("n", "pg_opclass", "k.oid"));
    }

    private static String operators(String catalog, String owner) {
        return """
                array(select a.amopstrategy || ' ' || a.amopopr::regoperator::text
                      || case when a.amopsortfamily <> 0 then ' for order by ' || (select sn.nspname || '.' || sf.opfname
                        from pg_opfamily sf join pg_namespace sn on sn.oid = sf.opfnamespace where sf.oid = a.amopsortfamily)
                        else '' end
                    from pg_depend d join pg_amop a on a.oid = d.objid
                   where %s
                   order by a.amopstrategy, a.amopopr::regoperator::text collate "C")""".formatted(members("pg_amop", catalog, owner));
    }

    private static String functions(String catalog, String owner) {
        return """
                array(select a.amprocnum || ' (' || format_type(a.amproclefttype, null) || ', '
                      || format_type(a.amprocrighttype, null) || ') ' || a.amproc::regprocedure::text
                    from pg_depend d join pg_amproc a on a.oid = d.objid
                   where %s
                   order by a.amprocnum, format_type(a.amproclefttype, null) collate "C",
                     format_type(a.amprocrighttype, null) collate "C")""".formatted(members("pg_amproc", catalog, owner));
    }

    private static String members(String members, String catalog, String owner) {
        return "d.classid = '%s'::regclass and d.refclassid = '%s'::regclass and d.refobjid = %s"
                .formatted(members, catalog, owner);
    }
}
