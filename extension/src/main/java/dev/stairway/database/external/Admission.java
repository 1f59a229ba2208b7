package dev.stairway.database.external;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What must hold on a server that others run before Stairway makes anything there. It only reads. */
final class Admission {

    private static final int OLDEST = 130_000;

    private static final String RIGHTS = """
            select current_setting('server_version_num')::int, current_setting('server_version'),
                   (select rolcreatedb or rolsuper from pg_roles where rolname = current_user), pg_is_in_recovery(),
                   (select datistemplate from pg_database where datname = current_database())""";

    /** What people have put into a database: not the system's, and not an extension's. */
    private static final String CONTENT = """
            select kind || ' ' || nspname || '.' || name
            from (select 'relation', oid, 'pg_class'::regclass, relnamespace, relname from pg_class where relkind <> 'i'
                  union all select 'routine', oid, 'pg_proc'::regclass, pronamespace, proname from pg_proc
                  union all select 'type', oid, 'pg_type'::regclass, typnamespace, typname from pg_type where typtype in ('e', 'd', 'r')
                 ) as content (kind, object, class, namespace, name)
            join pg_namespace on pg_namespace.oid = namespace
            where nspname <> 'information_schema' and nspname !~ '^pg_'
              and not exists (select from pg_depend where classid = class and objid = object and deptype = 'e')
            order by 1 limit 4""";

    private Admission() {}

    /** @throws DatabaseException when something does not hold; the message says what and the next move */
    static void check(ConnectionUrl url) {
        try (Connection connection = DriverManager.getConnection(url.jdbc(), properties(url));
                Statement statement = connection.createStatement()) {
            rights(url, statement);
            if (!url.database().equals("postgres")) {
                content(url, statement);
            }
        } catch (SQLException e) {
            throw new DatabaseException("""
                    cannot reach %s as user %s: %s
                    To fix:    see that the server runs and lets this machine in; the user is named by ?user= or STAIRWAY_POSTGRES_USER or PGUSER, the password by STAIRWAY_POSTGRES_PASSWORD or PGPASSWORD""".formatted(url, url.user(), e.getMessage()), e);
        }
    }

    private static Properties properties(ConnectionUrl url) {
        Properties properties = new Properties();
        properties.setProperty("user", url.user());
        properties.setProperty("password", url.password());
        properties.setProperty("ApplicationName", "stairway");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "20");
        return properties;
    }

    private static void rights(ConnectionUrl url, Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(RIGHTS)) {
            row.next();
            if (row.getInt(1) < OLDEST) {
                throw refused(url, "it is PostgreSQL " + row.getString(2), "take a server of version 13 or later");
            }
            if (row.getBoolean(4)) {
                throw refused(url, "the server is a standby, which is only read", "name its primary");
            }
            if (row.getBoolean(5)) {
                throw refused(
                        url,
                        "the database is a template, which nobody must be connected to",
                        "name the database postgres");
            }
            if (!row.getBoolean(3)) {
                throw refused(
                        url,
                        "the user " + url.user() + " may not make databases",
                        "alter role \"%s\" createdb, or name another user".formatted(url.user()));
            }
        }
    }

    private static void content(ConnectionUrl url, Statement statement) throws SQLException {
        List<String> content = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(CONTENT)) {
            while (rows.next()) {
                content.add(rows.getString(1));
            }
        }
        if (!content.isEmpty()) {
            throw refused(
                    url,
                    "the database is not empty (%s%s), and Stairway never works in a database that it did not make"
                            .formatted(
                                    String.join(", ", content.subList(0, Math.min(3, content.size()))),
                                    content.size() > 3 ? ", ..." : ""),
                    "name a server for tests, and on it the database postgres or an empty one, to connect from");
        }
    }

    private static DatabaseException refused(ConnectionUrl url, String reason, String remedy) {
        return new DatabaseException("%s is refused: %s\nTo fix:    %s".formatted(url, reason, remedy));
    }
}
