package dev.stairway.reader.postgres;

/** Subscriptions of this database; the address that one connects to may hold a password: only its fingerprint is told. */
final class Subscriptions {

    private Subscriptions() {}

    static String sql(Server server) {
        return """
                select 'SUBSCRIPTION', array[s.subname::text], null::text[], 0, s.oid::text,
                  not s.subenabled as "disabled", s.subslotname::text as "slot", s.subsynccommit as "synchronous commit",
                  %s as "publications", %s as "connection", %s
                  %s, %s
                from pg_subscription s
                where s.subdbid = (select b.oid from pg_database b where b.datname = current_database())""".formatted(
                        Clauses.sorted("s.subpublications"),
                        connection(),
                        options(server.version()),
                        Clauses.owner("s.subowner"),
                        Clauses.comment("pg_subscription", "s.oid"));
    }

    /** By a query of its own, because naming a column that a role may not read is an error, even where it is not needed. */
    private static String connection() {
        return """
                case when has_column_privilege('pg_subscription', 'subconninfo', 'select') then '(hidden) ' || left(md5(
                    query_to_xml('select subconninfo from pg_subscription where oid = ' || s.oid, true, false, '')::text), 8) end""";
    }

    private static String options(int version) {
        StringBuilder options = new StringBuilder();
        if (version >= 14) {
            options.append("s.subbinary as \"binary\", s.substream::text as \"streaming\",\n");
        }
        if (version >= 15) {
            options.append("s.subtwophasestate <> 'd' as \"two phase\", s.subdisableonerr as \"disable on error\",\n");
        }
        if (version >= 16) {
            options.append(
                    "not s.subpasswordrequired as \"password not required\", s.subrunasowner as \"run as owner\",\n");
            options.append("s.suborigin as \"origin\",\n");
        }
        return version >= 17
                ? options.append("s.subfailover as \"failover\",\n").toString()
                : options.toString();
    }
}
