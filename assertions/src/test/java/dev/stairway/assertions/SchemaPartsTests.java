package dev.stairway.assertions;

import static dev.stairway.assertions.FailureText.fails;
import static dev.stairway.assertions.SchemaAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Enum types, views, routines, sequences and extensions. */
class SchemaPartsTests {

    private final SchemaAssert chat = assertThat(Schemas.CHAT);

    @Test
    void says_everything_about_parts_in_one_sentence() {
        chat.enumType("task")
                .hasLabels("CHAT", "TOOL")
                .hasLabel("CHAT")
                .doesNotHaveLabel("OTHER")
                .and()
                .view("recent")
                .hasColumns("title", "At noon")
                .hasQueryContaining("FROM public.threads")
                .and()
                .materializedView("totals")
                .hasColumns("n")
                .and()
                .function("fill_search_vector")
                .hasLanguage("plpgsql")
                .hasReturnType("trigger")
                .isVolatile()
                .hasBodyContaining("return new")
                .and()
                .function("shorten(text)")
                .hasReturnType("varchar")
                .isImmutable()
                .isStrict()
                .isSecurityDefiner()
                .and()
                .procedure("clean")
                .hasLanguage("sql")
                .and()
                .sequence("threads_number_seq")
                .hasType("int")
                .startsWith(1)
                .incrementsBy(10)
                .isOwnedBy("threads.number")
                .and()
                .extension("pg_trgm")
                .hasVersion("1.6")
                .isInSchema("public");
    }

    @Test
    void labels_are_compared_in_order() {
        fails(() -> chat.enumType("task").hasLabels("TOOL", "CHAT"), """
                Expecting enum type public.task to have labels
                  expected: TOOL, CHAT
                  found:    CHAT, TOOL""");
        fails(() -> chat.enumType("task").hasLabel("OTHER"), """
                Expecting enum type public.task to have label
                  expected: OTHER
                  found:    CHAT, TOOL""");
        fails(() -> chat.enumType("task").doesNotHaveLabel("TOOL"), """
                Expecting enum type public.task not to have label
                  expected: TOOL
                  found:    CHAT, TOOL""");
    }

    @Test
    void a_view_that_differs_names_itself() {
        fails(() -> chat.view("recent").hasColumns("title"), """
                Expecting view public.recent to have columns
                  expected: title
                  found:    title character varying(50), At noon date""");
        fails(() -> chat.materializedView("totals").hasQueryContaining("threads"), """
                Expecting materialized view public.totals to have a query containing
                  expected: threads
                  found:    SELECT 1 AS n""");
    }

    @Test
    void a_routine_that_differs_names_itself() {
        RoutineAssert fill = chat.function("fill_search_vector");
        fails(() -> fill.hasLanguage("sql"), """
                Expecting function public.fill_search_vector() to have language
                  expected: sql
                  found:    plpgsql""");
        fails(() -> fill.hasReturnType("void"), """
                Expecting function public.fill_search_vector() to return
                  expected: void
                  found:    trigger""");
        fails(fill::isStable, """
                Expecting function public.fill_search_vector() to have volatility
                  expected: stable
                  found:    volatile""");
        fails(fill::isStrict, "Expecting function public.fill_search_vector() to be strict");
        fails(() -> chat.procedure("clean").hasReturnType("void"), """
                Expecting procedure public.clean(integer) to return
                  expected: void
                  found:    none""");
    }

    @Test
    void a_sequence_that_differs_names_itself() {
        SequenceAssert sequence = chat.sequence("threads_number_seq");
        fails(() -> sequence.isOwnedBy("messages.id"), """
                Expecting sequence public.threads_number_seq to be owned by
                  expected: messages.id
                  found:    public.threads.number""");
        fails(sequence::isNotOwned, """
                Expecting sequence public.threads_number_seq to have no owning column
                  expected: none
                  found:    public.threads.number""");
        fails(() -> sequence.incrementsBy(1), """
                Expecting sequence public.threads_number_seq to increment by
                  expected: 1
                  found:    10""");
        fails(sequence::isCycling, "Expecting sequence public.threads_number_seq to be cycling");
    }

    @Test
    void an_extension_that_differs_names_itself() {
        fails(() -> chat.extension("pg_trgm").hasVersion("2.0"), """
                Expecting extension pg_trgm to have version
                  expected: 2.0
                  found:    1.6""");
    }
}
