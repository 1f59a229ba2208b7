package dev.stairway.tool.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTests {

    @Test
    void a_password_is_hidden_in_every_form() {
        Secrets secrets = Secrets.of("p@ss w/rd", "admin");
        assertThat(secrets.hide("postgresql://admin:p%40ss+w%2Frd@h/d postgresql://admin:p%40ss%20w%2Frd@h/d"))
                .isEqualTo("postgresql://admin:***@h/d postgresql://admin:***@h/d");
        assertThat(secrets.hide("password=p@ss w/rd and 'p@ss w/rd' p%%40ss+w%%2Frd"))
                .isEqualTo("password=*** and '***' ***");
    }

    @Test
    void a_password_that_is_the_users_name_is_hidden_only_where_it_is_one() {
        Secrets secrets = Secrets.of("postgres", "postgres");
        assertThat(secrets.hide("postgresql://postgres:postgres@h/postgres password='postgres' role \"postgres\""))
                .isEqualTo("postgresql://postgres:***@h/postgres password='***' role \"postgres\"");
    }

    @Test
    void an_empty_password_hides_nothing() {
        assertThat(Secrets.of("", "admin").hide("a text")).isEqualTo("a text");
    }
}
