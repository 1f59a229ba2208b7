package dev.stairway.reader.postgres;

import dev.stairway.reader.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes what the corpus speaks of and no database holds: roles and a tablespace, once for a test run. The server ends with the run. */
final class CorpusServer implements BeforeAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(CorpusServer.class);

    private static final String SQL = """
            create role reader; create role writer; create role "Odd ""role"; create role chief superuser""";

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(NAMESPACE).computeIfAbsent(SQL, CorpusServer::prepare);
    }

    private static String prepare(String sql) {
        try (Connection connection = TestPostgres.admin()) {
            TestPostgres.execute(connection, sql);
            if (TestPostgres.majorVersion() >= 15) {
                TestPostgres.execute(connection, "set allow_in_place_tablespaces = on");
                TestPostgres.execute(connection, "create tablespace elsewhere location ''");
            }
            return sql;
        } catch (SQLException e) {
            throw new IllegalStateException("The server cannot be prepared for the corpus", e);
        }
    }
}
