package dev.stairway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.PostgresServer;
import dev.stairway.database.TestDatabase;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresProviderTests {

    @Test
    void a_copy_has_what_the_original_has() throws Exception {
        try (DatabaseServer server = new EmbeddedPostgresProvider().start();
                TestDatabase original = server.create("walk")) {
            try (Connection connection = original.dataSource().getConnection()) {
                connection.createStatement().execute("create table a (b int)");
            }
            TestDatabase copy = server.copy(original, "at");
            try (Connection connection = copy.dataSource().getConnection()) {
                connection.createStatement().execute("insert into a values (1)");
            }
            assertThat(server).isInstanceOf(PostgresServer.class);
        }
    }
}
