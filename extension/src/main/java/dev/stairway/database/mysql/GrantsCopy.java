package dev.stairway.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Grants on a copy what is granted on the original. */
final class GrantsCopy {

    private static final String SQL = """
            select privilege_type, '*', grantee, is_grantable, ''
              from information_schema.schema_privileges where table_schema = ?
            union all select privilege_type, concat('`', replace(table_name, '`', '``'), '`'), grantee, is_grantable, ''
              from information_schema.table_privileges where table_schema = ?
            union all select concat(privilege_type, ' (`', replace(column_name, '`', '``'), '`)'),
                concat('`', replace(table_name, '`', '``'), '`'), grantee, is_grantable, ''
              from information_schema.column_privileges where table_schema = ?""";

    private static final String ROUTINES = """
            select proc_priv, concat('`', replace(routine_name, '`', '``'), '`'),
                concat('''', user, '''@''', host, ''''), 'NO', routine_type
              from mysql.procs_priv where db = ?""";

    /** The server's answers to somebody who may not look into its own tables. */
    private static final Set<Integer> DENIED = Set.of(1044, 1045, 1142, 1143, 1227);

    private final Connection from;
    private final Connection to;
    private final String original;
    private final String copy;

    GrantsCopy(Connection from, Connection to, String original, String copy) {
        this.from = from;
        this.to = to;
        this.original = original;
        this.copy = copy;
    }

    void make() throws SQLException {
        List<List<String>> grants = new ArrayList<>(Commands.rows(from, SQL, original, original, original));
        grants.addAll(ofRoutines());
        for (List<String> grant : grants) {
            Commands.run(
                    to,
                    "grant %s on %s %s.%s to %s%s"
                            .formatted(
                                    grant.get(0),
                                    grant.get(4),
                                    Commands.quoted(copy),
                                    grant.get(1),
                                    grant.get(2),
                                    grant.get(3).equals("YES") ? " with grant option" : ""));
        }
    }

    private List<List<String>> ofRoutines() throws SQLException {
        try {
            return Commands.rows(from, ROUTINES, original);
        } catch (SQLException e) {
            if (DENIED.contains(e.getErrorCode())) {
                return List.of();
            }
            throw e;
        }
    }
}
