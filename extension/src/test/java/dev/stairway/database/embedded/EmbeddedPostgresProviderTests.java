package dev.stairway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresProviderTests {

    private static DatabaseServer server;

    @BeforeAll
    static void start() {
        server = new EmbeddedPostgresProvider().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void says_what_it_will_start_and_what_it_has_started() {
        assertThat(new EmbeddedPostgresProvider().description()).isEqualTo("PostgreSQL 17.11, embedded");
        assertThat(server.description()).isEqualTo("PostgreSQL 17.11, embedded");
        assertThat(server.startTime()).isBetween(Duration.ofMillis(100), Duration.ofMinutes(2));
    }

    @Test
    void the_server_is_reached_on_the_loopback_interface_and_nowhere_else() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
    }

    @Test
    void the_server_prefers_speed_to_surviving_a_power_cut() {
        assertThat(setting("fsync")).isEqualTo("off");
        assertThat(setting("synchronous_commit")).isEqualTo("off");
        assertThat(setting("full_page_writes")).isEqualTo("off");
        assertThat(setting("max_connections")).isEqualTo("200");
    }

    @Test
    void the_server_is_set_up_alike_on_every_machine() {
        try (TestDatabase database = server.create("locale")) {
            assertThat(Sql.text(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.text(database, "select reset_val from pg_settings where name = 'log_timezone'"))
                    .isEqualTo("UTC");
            assertThat(Sql.text(database, "select upper('é') || ('Z' < 'a')")).isEqualTo("Étrue");
            assertThat(Sql.text(database, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void providers_of_one_version_are_equal() {
        assertThat(new EmbeddedPostgresProvider("17"))
                .isEqualTo(new EmbeddedPostgresProvider())
                .hasSameHashCodeAs(new EmbeddedPostgresProvider())
                .isNotEqualTo(new EmbeddedPostgresProvider("17.11"))
                .isNotEqualTo(new EmbeddedPostgresProvider("16"))
                .isNotEqualTo(new EmbeddedPostgresProvider("17", Path.of("elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "foo", "", "17.x", "017", " 17", "17.11.0"})
    void a_version_that_there_is_not_is_refused_before_anything_starts(String version) {
        assertThatThrownBy(() -> new EmbeddedPostgresProvider(version))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("""
                        PostgreSQL '%s' is not available as an embedded server
                        Available: 13, 14, 15, 16, 17, 18, or a minor version of one of them, such as 17.11
                        To fix:    ask for one of these, or run the version that you need as an external server""", version);
    }

    private static String setting(String name) {
        try (TestDatabase database = server.create("setting")) {
            return Sql.text(database, "show " + name);
        }
    }
}
