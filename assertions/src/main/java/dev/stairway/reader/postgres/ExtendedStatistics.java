package dev.stairway.reader.postgres;

/** Extended statistics objects of tables. */
final class ExtendedStatistics {

    private ExtendedStatistics() {}

    static String sql(Server server) {
        return """
                select 'STATISTICS', %s, %s, s.oid, s.oid::text,
                  pg_get_statisticsobjdef(s.oid) as "definition", %s as "table@",
                  case when s.stxstattarget >= 0 then s.stxstattarget::text end as "target",
                  %s, %s
                from pg_statistic_ext s
                join pg_namespace n on n.oid = s.stxnamespace
                where %s""".formatted(
                        Clauses.name("n", "s.stxname"),
                        Clauses.relationName("s.stxrelid"),
                        Clauses.relationName("s.stxrelid"),
                        Clauses.owner("s.stxowner"),
                        Clauses.comment("pg_statistic_ext", "s.oid"),
                        server.userObject("n", "pg_statistic_ext", "s.oid"));
    }
}
