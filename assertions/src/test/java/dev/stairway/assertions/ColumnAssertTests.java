package dev.stairway.assertions;

import static dev.stairway.assertions.FailureText.fails;
import static dev.stairway.assertions.SchemaAssertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnAssertTests {

    private final TableAssert threads = assertThat(Schemas.CHAT).table("threads");
    private final TableAssert messages = assertThat(Schemas.CHAT).table("messages");

    @Test
    void says_everything_about_columns_in_one_sentence() {
        threads.column("thread_id")
                .hasType("UUID")
                .isNotNull()
                .hasNoDefault()
                .and()
                .column("title")
                .hasType("varchar(50)")
                .isNullable()
                .hasDefault("'new'")
                .hasCollation("\"C\"")
                .and()
                .column("number")
                .hasType("int4")
                .isIdentity("always");
        messages.column("content").hasType("text[]").isGenerated("lower(kind)");
        messages.column("kind").hasType("task").hasType("public.task");
    }

    @Test
    void a_type_that_differs_is_shown_as_the_server_calls_it() {
        fails(() -> threads.column("title").hasType("varchar(60)"), """
                Expecting column public.threads.title to have type
                  expected: character varying(60)
                  found:    character varying(50)""");
    }

    @Test
    void nullability_is_said_in_words() {
        fails(() -> threads.column("title").isNotNull(), "Expecting column public.threads.title to be not null");
        fails(() -> threads.column("number").isNullable(), "Expecting column public.threads.number to be nullable");
    }

    @Test
    void defaults_identity_and_expressions_show_what_is_there() {
        fails(() -> threads.column("title").hasDefault("'old'"), """
                Expecting column public.threads.title to have default
                  expected: 'old'
                  found:    'new'::character varying""");
        fails(() -> threads.column("thread_id").hasDefault("gen_random_uuid()"), """
                Expecting column public.threads.thread_id to have default
                  expected: gen_random_uuid()
                  found:    none""");
        fails(() -> threads.column("created_at").hasNoDefault(), """
                Expecting column public.threads.created_at to have no default
                  expected: none
                  found:    now()""");
        fails(() -> threads.column("number").isIdentity("by default"), """
                Expecting column public.threads.number to be an identity column, generated
                  expected: by default
                  found:    always""");
        fails(() -> messages.column("content").isGenerated("upper(kind)"), """
                Expecting column public.messages.content to be generated as
                  expected: upper(kind)
                  found:    lower(kind::text)""");
        fails(() -> threads.column("number").hasCollation("C"), """
                Expecting column public.threads.number to have collation
                  expected: C
                  found:    none""");
    }
}
