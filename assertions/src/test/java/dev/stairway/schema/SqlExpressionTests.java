package dev.stairway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlExpressionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (id > 0)                                  | id > 0
            ((id > 0))                                | (id  >  0)
            'a'::text                                 | 'a'
            'a'::character varying                    | 'a'
            'x'::character varying(50)                | 'x'
            'CHAT'::public.task                       | 'CHAT'
            'CHAT'::public."Task"                     | 'CHAT'
            '{}'::text[]                              | '{}'
            ((kind)::text <> ''::text)                | kind <> ''
            lower((name)::text)                       | lower(name)
            ((status)::text = 'a'::text) AND (n > 0)  | (status = 'a') AND (n > 0)
            'a'::text                                 | 'a'::text
            """)
    void what_only_the_server_writes_means_nothing(String server, String written) {
        assertThat(new SqlExpression(server).means(written)).isTrue();
        assertThat(new SqlExpression(written).means(server)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (a OR b) AND c  | a OR b AND c
            (a) OR (b)      | a) OR (b
            'a'::text       | 'a'::character varying
            'A'             | 'a'
            now()           | clock_timestamp()
            lower(name)     | lower name
            (')' + a)       | ')' + b
            """)
    void what_was_written_differently_differs(String one, String other) {
        assertThat(new SqlExpression(one).means(other)).isFalse();
        assertThat(new SqlExpression(other).means(one)).isFalse();
    }
}
