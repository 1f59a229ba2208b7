package dev.stairway.reader.postgres;

/** Subscriptions of this database, without the address that they connect to: it may hold a password. */
final class Subscriptions {

    private Subscriptions() {}

    static String sql(Server server) {
        return """
                select 'SUBSCRIPTION', array[s.subname::text], null::text[],
                  not s.subenabled as "disabled", s.subslotname::text as "slot", s.subsynccommit as "synchronous commit",
                  %s as "publications", %s, %s
                from pg_subscription s
                where s.subdbid = (select b.oid from pg_database b where b.datname = current_database())""".formatted(
                        Clauses.sorted("s.subpublications"),
                        Clauses.owner("s.subowner"),
                        Clauses.comment("pg_subscription", "s.oid"));
    }
}
