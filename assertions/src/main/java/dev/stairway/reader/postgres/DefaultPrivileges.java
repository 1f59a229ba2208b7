package dev.stairway.reader.postgres;

/** What a role's new objects will grant; named by the role, the schema where it is for one, and the kind of object. */
final class DefaultPrivileges {

    private DefaultPrivileges() {}

    static String sql(Server server) {
        String initial = """
                case when d.defaclnamespace = 0
                  then acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end, d.defaclrole)
                  else acldefault('c', d.defaclrole) end""";
        return """
                select 'DEFAULT_PRIVILEGES', array_remove(array[pg_get_userbyid(d.defaclrole)::text, n.nspname::text,
                    case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
                      when 'T' then 'types' when 'n' then 'schemas' else 'large objects' end], null),
                  null::text[], d.oid, d.oid::text, %s
                from pg_default_acl d
                left join pg_namespace n on n.oid = d.defaclnamespace
                where %s""".formatted(
                Clauses.grants("d.defaclacl", initial, "d.defaclrole"), server.userObject("pg_default_acl", "d.oid"));
    }
}
