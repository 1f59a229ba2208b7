package dev.stairway.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How the letters of new databases are stored, sorted and classified: as on the embedded server, so that a project is judged alike
 * everywhere, and else as the server itself does it. Safe for several threads.
 */
final class DatabaseLocale {

    /** Invalid parameter, wrong kind of object, not supported: the states of a locale that a server does not have. */
    private static final Set<String> REFUSALS = Set.of("22023", "42809", "0A000", "22P02");

    private static final String LIBC = " encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'";
    private static final int PROVIDERS_SINCE = 15;
    private static final int BUILTIN_SINCE = 17;

    private final List<String> clauses;
    private final AtomicInteger chosen = new AtomicInteger();

    private DatabaseLocale(List<String> clauses) {
        this.clauses = clauses;
    }

    /** That of a server of a major version. */
    static DatabaseLocale of(int major) {
        String libc = major >= PROVIDERS_SINCE ? LIBC + " locale_provider libc" : LIBC;
        String builtin =
                " encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'";
        return new DatabaseLocale(major >= BUILTIN_SINCE ? List.of(builtin, libc, "") : List.of(libc, ""));
    }

    /** Makes an empty database with the first locale that the server has. */
    void create(PostgresSession session, String quotedName) throws SQLException {
        while (true) {
            int attempt = chosen.get();
            try {
                // template0 and not template1: nobody can be connected to it, and nobody has put anything into it.
                session.execute("create database " + quotedName + " template template0" + clauses.get(attempt));
                return;
            } catch (SQLException e) {
                if (attempt == clauses.size() - 1 || !REFUSALS.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                chosen.compareAndSet(attempt, attempt + 1);
            }
        }
    }
}
