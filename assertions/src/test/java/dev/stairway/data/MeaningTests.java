package dev.stairway.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTests {

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "NULL", textBlock = """
            integer                     | NULL                     | bigint                      | NULL
            integer                     | 1                        | numeric(10,2)               | 1.00
            numeric                     | 1.50                     | numeric(4,1)                | 1.5
            numeric                     | 1.0                      | numeric                     | 1
            text                        | 1.0                      | integer                     | 1
            character varying(10)       | 007                      | integer                     | 7
            double precision            | 1e+20                    | numeric                     | 100000000000000000000
            double precision            | -0                       | double precision            | 0
            double precision            | NaN                      | numeric                     | NaN
            numeric                     | Infinity                 | double precision            | Infinity
            real                        | 0.1                      | double precision            | 0.10000000149011612
            double precision            | 0.1                      | real                        | 0.1
            money                       | -$1,234.50               | numeric(10,2)               | -1234.50
            boolean                     | true                     | text                        | t
            character(1)                | f                        | boolean                     | false
            boolean                     | true                     | integer                     | 1
            text                        | `Yes `                   | boolean                     | true
            uuid                        | f0000000-0000-0000-0000-00000000000a | text            | F000000000000000000000000000000A
            character varying(38)       | {f0000000-0000-0000-0000-00000000000a} | uuid          | f0000000-0000-0000-0000-00000000000a
            json                        | {"b": 1.0, "a": ["é"]}   | jsonb                       | {"a": ["\\u00e9"], "b": 1}
            json                        | {"a": 1, "a": 2}         | jsonb                       | {"a": 2}
            text                        | ` { } `                  | json                        | {}
            timestamp with time zone    | 2026-03-29 00:59:59.5+00 | timestamp without time zone | 2026-03-29 00:59:59.5
            text                        | 2026-03-29T02:59:59.50+02:00 | timestamp with time zone | 2026-03-29 00:59:59.5+00
            text                        | 2026-03-29T00:59Z        | timestamp(3) without time zone | 2026-03-29 00:59:00
            date                        | 2026-03-29               | timestamp without time zone | 2026-03-29 00:00:00
            date                        | infinity                 | timestamp with time zone    | infinity
            timestamp with time zone    | 0044-03-15 00:00:00+00 BC | date                       | 0044-03-15 BC
            time without time zone      | 10:00:00                 | time with time zone         | 10:00:00+00
            inet                        | 10.0.0.1                 | cidr                        | 10.0.0.1/32
            text                        | ::1                      | inet                        | ::1/128
            character(5)                | `ab   `                  | character varying(5)        | ab
            text                        | Äb                       | public.citext               | Äb
            public.mood                 | glad                     | text                        | glad
            bytea                       | \\x00ff                  | bytea                       | \\x00ff
            interval                    | 1 day 02:00:00           | interval                    | 1 day 02:00:00
            integer[]                   | {1,NULL}                 | numeric(5,2)[]              | {1.00,NULL}
            character varying(5)[]      | {a,"b c","NULL"}         | text[]                      | {a,"b c","NULL"}
            jsonb[]                     | {"{\\"b\\": 1, \\"a\\": 2}"} | json[]                  | {"{\\"a\\":2,\\"b\\":1}"}
            integer[]                   | [0:1]={1,2}              | bigint[]                    | [0:1]={1,2}
            """)
    void means_the_same_both_ways(
            String before, @Nullable String valueBefore, String after, @Nullable String valueAfter) {
        assertThat(Meaning.between(before, after).isSame(valueBefore, valueAfter))
                .isTrue();
        boolean narrowed = before.equals("real");
        assertThat(narrowed || Meaning.between(after, before).isSame(valueAfter, valueBefore))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} {1} is not {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "NULL", textBlock = """
            text                        | NULL                     | text                        | ``
            numeric                     | 1.25                     | numeric(4,1)                | 1.3
            double precision            | 0.123456789012           | real                        | 0.12345679
            real                        | 16777216                 | numeric                     | 16777200
            text                        | 007                      | text                        | 7
            text                        | yes                      | text                        | true
            boolean                     | true                     | boolean                     | false
            boolean                     | true                     | text                        | 2
            uuid                        | f0000000-0000-0000-0000-00000000000a | text            | f0000000
            jsonb                       | {"a": [1, 2]}            | jsonb                       | {"a": [2, 1]}
            jsonb                       | {"a": null}              | jsonb                       | {}
            jsonb                       | {"a": "1"}               | jsonb                       | {"a": 1}
            jsonb                       | "a\\"b"                  | jsonb                       | "ab"
            text                        | {"a": 1                  | json                        | {"a": 1}
            timestamp with time zone    | 2026-03-29 00:59:59+00   | timestamp without time zone | 2026-03-29 01:59:59
            timestamp without time zone | 2026-03-29 00:59:59.123  | timestamp(0) without time zone | 2026-03-29 00:59:59
            timestamp without time zone | 2026-03-29 00:59:59      | date                        | 2026-03-29
            date                        | infinity                 | date                        | -infinity
            date                        | 0044-03-15 BC            | date                        | 0044-03-15
            bigint                      | 1774746000000            | timestamp with time zone    | 2026-03-29 01:00:00+00
            text                        | Ab                       | public.citext               | ab
            text                        | `ab `                    | text                        | ab
            public.mood                 | glad                     | text                        | sad
            bytea                       | \\x00ff                  | bytea                       | \\x00
            interval                    | 1 day                    | interval                    | 24:00:00
            inet                        | 10.0.0.1                 | inet                        | 10.0.0.1/24
            integer[]                   | {1,2}                    | bigint[]                    | {2,1}
            integer[]                   | {1,2}                    | integer[]                   | {{1,2}}
            text[]                      | {NULL}                   | text[]                      | {"NULL"}
            text[]                      | {"a,b"}                  | text[]                      | {a,b}
            text[]                      | {a}                      | text                        | a
            """)
    void does_not_mean_the_same_either_way(
            String before, @Nullable String valueBefore, String after, @Nullable String valueAfter) {
        assertThat(Meaning.between(before, after).isSame(valueBefore, valueAfter))
                .isFalse();
        boolean widened = after.equals("real");
        assertThat(!widened && Meaning.between(after, before).isSame(valueAfter, valueBefore))
                .isFalse();
    }
}
