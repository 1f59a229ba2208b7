package dev.stairway.database.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.tool.postgres.ClientVariables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTests {

    private static final ExternalProduct POSTGRES = new ExternalPostgres();

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db, db, 5432, postgres, ",
        "jdbc:postgresql://db/, db, 5432, postgres, ",
        "jdbc:postgresql://my_db.example:5433/tests, my_db.example, 5433, tests, ",
        "jdbc:postgresql://[::1]:5433/tests?user=ann%40example, [::1], 5433, tests, ann@example"
    })
    void a_url_says_where_the_server_is(String url, String host, int port, String database, String user) {
        assertThat(ServerAddress.parse(POSTGRES, url))
                .isEqualTo(new ServerAddress(POSTGRES, host, port, database, user, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://ann:geheim@db/tests",
                "jdbc:postgresql://db/tests?user=ann&password=geheim",
                "jdbc:postgresql://db/tests?password=geheim",
                "jdbc:postgresql://db/tests?sslmode=require&sslpassword=geheim"
            })
    void a_password_in_a_url_is_refused_and_not_repeated(String url) {
        assertThatThrownBy(() -> ServerAddress.parse(POSTGRES, url))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("""
                        the URL of jdbc:postgresql://db:5432/tests has a login or a password in it, and URLs are seen by others
                        To fix:    name the user as jdbc:postgresql://db:5432/tests?user=name, and set the environment variable STAIRWAY_POSTGRES_PASSWORD or PGPASSWORD""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db/geheim",
                "jdbc:postgresql:geheim",
                "postgresql://ann:geheim@db",
                "jdbc:postgresql://a,b/geheim",
                "jdbc:postgresql:///geheim",
                "jdbc:postgresql://db/tests/geheim"
            })
    void anything_else_is_refused_and_not_repeated(String url) {
        assertThatThrownBy(() -> ServerAddress.parse(POSTGRES, url))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("this is no JDBC URL of one PostgreSQL server")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "currentSchema=geheim",
                "sslmode",
                "sslmode=",
                "sslmode=require&sslmode=allow",
                "&",
                "user=a&user=b"
            })
    void a_parameter_that_would_be_ignored_is_refused(String parameters) {
        assertThatThrownBy(() -> ServerAddress.parse(POSTGRES, "jdbc:postgresql://db?" + parameters))
                .hasMessage(
                        "the URL of jdbc:postgresql://db:5432/postgres has parameters that Stairway does not know; it knows user=name, and"
                                + " connectTimeout, loginTimeout, socketTimeout, sslmode, sslrootcert, tcpKeepAlive, each once and with a value");
    }

    @Test
    void parameters_of_the_driver_are_handed_on() {
        ConnectionUrl login =
                login("jdbc:postgresql://db?sslrootcert=%2Fetc%2Fca.pem&user=u&sslmode=verify-full", Map.of());
        assertThat(login.withDatabase("stairway_1").jdbc())
                .isEqualTo("jdbc:postgresql://db:5432/stairway_1?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem");
        assertThat(login.user()).isEqualTo("u");
        assertThat(ClientVariables.of(login))
                .isEqualTo(Map.of("PGSSLMODE", "verify-full", "PGSSLROOTCERT", "/etc/ca.pem"));
    }

    @Test
    void the_login_comes_from_the_url_then_from_stairways_variables_then_from_those_of_postgres() {
        Map<String, String> both = Map.of(
                "STAIRWAY_POSTGRES_USER", "s", "STAIRWAY_POSTGRES_PASSWORD", "sp", "PGUSER", "p", "PGPASSWORD", "pp");
        assertThat(login("jdbc:postgresql://db?user=u", both)).isEqualTo(url("u", "sp"));
        assertThat(login("jdbc:postgresql://db", both)).isEqualTo(url("s", "sp"));
        assertThat(login("jdbc:postgresql://db", Map.of("PGUSER", "p", "PGPASSWORD", "pp")))
                .isEqualTo(url("p", "pp"));
        assertThat(login("jdbc:postgresql://db", Map.of())).isEqualTo(url(System.getProperty("user.name"), ""));
    }

    @Test
    void mysql_has_an_address_and_variables_of_its_own() {
        ServerAddress address = ServerAddress.parse(new ExternalMysql("MySQL"), "jdbc:mysql://db");
        assertThat(address.login(Map.of("STAIRWAY_MYSQL_USER", "s", "MYSQL_PWD", "p")::get))
                .isEqualTo(new ConnectionUrl("mysql", "db", 3306, "information_schema", "s", "p"));
        assertThatThrownBy(() -> ServerAddress.parse(new ExternalMysql("MariaDB"), "jdbc:mysql://db"))
                .hasMessage(
                        "this is no JDBC URL of one MariaDB server; write jdbc:mariadb://host:port/information_schema, without a password");
    }

    private static ConnectionUrl login(String url, Map<String, String> environment) {
        return ServerAddress.parse(POSTGRES, url).login(environment::get);
    }

    private static ConnectionUrl url(String user, String password) {
        return new ConnectionUrl("postgresql", "db", 5432, "postgres", user, password);
    }
}
