package dev.stairway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varchar(50)             | character varying(50)
            VARCHAR ( 50 )          | character varying(50)
            varchar                 | character varying
            char                    | character(1)
            char(3)                 | character(3)
            bpchar(3)               | character(3)
            int                     | integer
            INT4                    | integer
            int8                    | bigint
            int2                    | smallint
            bool                    | boolean
            decimal(10, 2)          | numeric(10,2)
            numeric(10)             | numeric(10,0)
            dec                     | numeric
            float                   | double precision
            float(24)               | real
            float(25)               | double precision
            float4                  | real
            timestamp               | timestamp without time zone
            timestamptz             | timestamp with time zone
            timestamptz(3)          | timestamp(3) with time zone
            timestamp(3)            | timestamp(3) without time zone
            timetz                  | time with time zone
            text[]                  | text[]
            text[][]                | text[]
            text[3]                 | text[]
            int array               | integer[]
            varchar(5)[]            | character varying(5)[]
            timestamptz(3)[]        | timestamp(3) with time zone[]
            bit                     | bit(1)
            varbit(4)               | bit varying(4)
            pg_catalog.int4         | integer
            interval day to second  | interval day to second
            public.vector(384)      | public.vector(384)
            """)
    void every_spelling_has_one_canonical_form(String written, String canonical) {
        assertThat(TypeName.of(written)).hasToString(canonical).isEqualTo(TypeName.of(canonical));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public.task         | task
            public.task[]       | task[]
            public.vector(384)  | vector(384)
            public."Task"       | "Task"
            """)
    void a_type_of_ones_own_may_be_written_without_its_schema(String full, String written) {
        assertThat(TypeName.of(full).means(TypeName.of(written))).isTrue();
        assertThat(TypeName.of(written).means(TypeName.of(full))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varchar(50)       | varchar(51)
            varchar(50)       | varchar
            text              | text[]
            timestamp         | timestamptz
            public."Task"     | task
            public.task       | other.task
            public.multitask  | task
            integer           | bigint
            """)
    void what_differs_in_meaning_differs(String one, String other) {
        assertThat(TypeName.of(one).means(TypeName.of(other))).isFalse();
    }

    @Test
    void a_blank_text_names_no_type() {
        assertThatIllegalArgumentException().isThrownBy(() -> TypeName.of(" ")).withMessage("a type needs a name");
    }
}
