package dev.stairway.reader.postgres;

import dev.stairway.reader.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/** The end states of many cases of the corpus in one database. */
final class MixedSchema {

    /** Gives everything that has no number yet the case's: a next case finds the names free, and a new public schema. */
    private static final String MOVE_AWAY = """
            reset all;
            discard temp;
            do $$ declare ddl text; begin
              for ddl in
                select format('alter %%s %%I rename to %%I', kind, name, 'case %1$d ' || name) from (
                  select 'schema', nspname from pg_namespace where nspname !~ '^(pg_|information_schema$)'
                  union all select 'publication', pubname from pg_publication
                  union all select 'subscription', subname from pg_subscription
                    where subdbid = (select oid from pg_database where datname = current_database())
                  union all select 'event trigger', evtname from pg_event_trigger
                  union all select 'language', lanname from pg_language where oid >= 16384
                  union all select 'server', srvname from pg_foreign_server
                  union all select 'foreign data wrapper', fdwname from pg_foreign_data_wrapper where fdwname <> 'postgres_fdw'
                ) named (kind, name) where name !~ '^case ' loop
                execute ddl;
              end loop;
            end $$;
            create schema public;
            grant usage on schema public to public""";

    private MixedSchema() {}

    /** Fills an empty database, each case in a schema of its own, and returns those that collide with another case. */
    static List<Mutation> fill(Connection connection, List<Mutation> cases) throws SQLException {
        connection.setAutoCommit(false);
        List<Mutation> left = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Savepoint start = connection.setSavepoint();
            try {
                TestPostgres.execute(
                        connection, cases.get(i).setup() + cases.get(i).change());
                TestPostgres.execute(connection, MOVE_AWAY.formatted(i));
            } catch (SQLException e) {
                connection.rollback(start);
                left.add(cases.get(i));
            }
        }
        connection.commit();
        return left;
    }

    /**
     * Runs what pg_dump printed, but without the lines that only psql understands, and with rows in materialized views: a dump
     * of a schema leaves all of them empty. The server itself finds the ends of the statements.
     */
    static void restore(Connection connection, String dump) throws SQLException {
        connection.setAutoCommit(false);
        TestPostgres.execute(connection, """
                create function pg_temp.run(text) returns void language plpgsql as 'begin execute $1; end'""");
        try (PreparedStatement run = connection.prepareStatement("select pg_temp.run(?)")) {
            run.setString(1, dump.replaceAll("(?m)^\\\\.*$", "").replace("\n  WITH NO DATA;\n", ";\n"));
            run.execute();
        }
        TestPostgres.execute(connection, "reset all; discard temp");
        connection.commit();
    }
}
