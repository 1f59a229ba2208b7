package dev.stairway.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords in the project's own texts. */
class HiddenPasswordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "create role app login password 'hunter2' | create role app login password '***'",
                "alter role app PASSWORD E'it''s' valid until 'x' | alter role app PASSWORD E'***' valid until 'x'",
                "options (user 'u', password 'hunter2') | options (user 'u', password '***')",
                "could not connect: postgresql://app:hunter2@db/x?a=b | could not connect: postgresql://app:***@db/x?a=b",
                "jdbc:postgresql://db/x?user=app&password=hunter2&ssl=on | jdbc:postgresql://db/x?user=app&password=***&ssl=on",
                "{\"password\": 'hunter2'} | {\"password\": '***'}",
                "alter table users add column password text not null | alter table users add column password text not null",
                "- column public.users.password text | - column public.users.password text"
            })
    void only_the_password_is_hidden(String text, String shown) {
        assertThat(HiddenPasswords.in(text)).isEqualTo(shown);
    }
}
