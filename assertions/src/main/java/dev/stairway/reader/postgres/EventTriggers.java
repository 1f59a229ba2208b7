package dev.stairway.reader.postgres;

/** Event triggers. */
final class EventTriggers {

    private EventTriggers() {}

    static String sql(Server server) {
        return """
                select 'EVENT_TRIGGER', array[t.evtname::text], null::text[], t.oid, t.oid::text,
                  t.evtevent::text as "event", %s as "tags", %s as "function@",
                  case t.evtenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as "enabled",
                  %s, %s
                from pg_event_trigger t where %s""".formatted(
                        Clauses.sorted("t.evttags"),
                        Clauses.functionName("t.evtfoid"),
                        Clauses.owner("t.evtowner"),
                        Clauses.comment("pg_event_trigger", "t.oid"),
                        server.userObject("pg_event_trigger", "t.oid"));
    }
}
