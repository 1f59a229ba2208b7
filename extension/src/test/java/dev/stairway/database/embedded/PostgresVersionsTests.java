package dev.stairway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every version that can be asked for; those that are not on this machine yet are fetched. */
@Tag("matrix")
class PostgresVersionsTests {

    @ParameterizedTest
    @ValueSource(strings = {"13", "14", "15", "16", "17", "18"})
    void every_version_starts_makes_copies_and_drops(String version) {
        try (DatabaseServer server = new EmbeddedPostgresProvider(version).start();
                TestDatabase original = server.create("walk")) {
            Sql.run(original, "create table a as select 'É' as b");
            try (TestDatabase copy = server.copy(original, "at")) {
                assertThat(Sql.text(copy, "select lower(b) from a")).isEqualTo("é");
            }
            assertThat(server.description())
                    .startsWith("PostgreSQL " + version + ".")
                    .endsWith(", embedded");
        }
    }
}
