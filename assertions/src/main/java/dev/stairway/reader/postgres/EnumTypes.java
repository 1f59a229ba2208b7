package dev.stairway.reader.postgres;

/** Enum types with their labels in the order in which they compare. */
final class EnumTypes {

    private EnumTypes() {}

    static String sql(Server server) {
        return """
                select 'TYPE', %s, null::text[], t.oid, t.oid::text, 'enum' as "type",
                  array(select l.enumlabel::text from pg_enum l where l.enumtypid = t.oid order by l.enumsortorder) as "labels",
                  %s
                from pg_type t
                join pg_namespace n on n.oid = t.typnamespace
                where t.typtype = 'e' and %s""".formatted(
                        Clauses.name("n", "t.typname"),
                        Clauses.owned("pg_type", "t.oid", "t.typowner", "t.typacl", "T"),
                        server.userObject("n", "pg_type", "t.oid"));
    }
}
