package dev.stairway.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the databases of one run from those of another on a server that outlives them: a comment on each database names the run, and the
 * run has a session of this name for as long as it lives.
 *
 * @param name the run's name, one word: {@code 7f3a90c2}
 */
record RunMark(String name) {

    private static final String PREFIX = PostgresSession.APPLICATION_NAME + " ";
    private static final int SHOWN = 10;

    private static final String LEFT = """
            select format('drop database %I;', datname) from pg_database database
            where datname ~ '^stairway_[A-Za-z0-9_]{1,40}_[0-9a-f]{12}$' and pg_has_role(datdba, 'member')
              and not exists (select from pg_stat_activity where pg_stat_activity.datname = database.datname)
              and not exists (select from pg_stat_activity
                              where application_name = shobj_description(database.oid, 'pg_database'))
            order by datname""";

    /** The mark of a new run. */
    static RunMark next() {
        return new RunMark(UUID.randomUUID().toString().substring(0, 8));
    }

    /** How the run's session is called, and what stands at its databases. */
    String label() {
        return PREFIX + name;
    }

    void put(PostgresSession session, String quotedName) throws SQLException {
        session.execute("comment on database %s is '%s'".formatted(quotedName, label()));
    }

    /**
     * What runs that are over have left on the server, killed or because somebody wanted to keep it. It is only named: a run on
     * another machine may be about to use it.
     */
    static Optional<String> leftBehind(PostgresSession session) throws SQLException {
        List<String> commands = session.strings(LEFT);
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        String more = commands.size() > SHOWN ? "\n  and %d more".formatted(commands.size() - SHOWN) : "";
        return Optional.of(commands.stream()
                .limit(SHOWN)
                .collect(Collectors.joining(
                        "\n  ",
                        "databases of earlier runs are left (%d), and no run uses them now; to drop them:\n  "
                                .formatted(commands.size()),
                        more)));
    }
}
