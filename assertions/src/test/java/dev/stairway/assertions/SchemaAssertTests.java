package dev.stairway.assertions;

import static dev.stairway.assertions.FailureText.fails;
import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static dev.stairway.assertions.Schemas.object;

import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaAssertTests {

    private static final SchemaObject ARCHIVED =
            object(ObjectKind.TABLE, QualifiedName.of("archive", "messages"), d -> d.with("columns", List.of("id")));
    private static final SchemaObject ODD =
            object(ObjectKind.TABLE, QualifiedName.of("public", "Odd \"name\""), d -> d.with("comment", "odd"));

    private final SchemaAssert chat = assertThat(Schemas.CHAT);

    @Test
    void says_everything_about_a_schema_in_one_sentence() {
        chat.hasTable("threads")
                .hasTables("public.threads", "messages")
                .doesNotHaveTable("users")
                .doesNotHaveTable("archive.messages")
                .hasExactlyTables("messages", "threads")
                .doesNotHaveEnumType("mood")
                .doesNotHaveFunction("other")
                .doesNotHaveSequence("other")
                .hasExtension("pg_trgm")
                .doesNotHaveExtension("postgis")
                .isEquivalentTo(SchemaSnapshot.of(Schemas.CHAT.objects()));
        assertThat(SchemaSnapshot.empty()).isEmpty();
    }

    @Test
    void a_name_may_be_plain_qualified_or_quoted() {
        SchemaAssert odd = assertThat(Schemas.with(ODD));
        odd.table("Odd \"name\"").hasComment("odd");
        odd.table("public.Odd \"name\"").hasComment("odd");
        odd.table("\"Odd \"\"name\"\"\"").hasComment("odd");
        odd.table("public.\"Odd \"\"name\"\"\"").hasComment("odd");
    }

    @Test
    void an_unknown_table_shows_those_that_exist() {
        fails(() -> chat.table("mesages"), """
                Expecting the schema to have table mesages
                  found:        public.messages, public.threads
                  did you mean: public.messages""");
        fails(() -> assertThat(SchemaSnapshot.empty()).hasTable("users"), """
                Expecting the schema to have table users
                  found: none""");
    }

    @Test
    void a_name_that_two_schemas_use_must_say_which() {
        SchemaAssert both = assertThat(Schemas.with(ARCHIVED));
        both.table("archive.messages");
        fails(() -> both.table("messages"), """
                Expecting table messages to be one, but it is several
                  found:  archive.messages, public.messages
                  to fix: write the name with its schema""");
        fails(() -> both.hasExactlyTables("messages", "threads"), """
                Expecting table messages to be one, but it is several
                  found:  archive.messages, public.messages
                  to fix: write the name with its schema""");
    }

    @Test
    void every_kind_of_object_that_is_not_there_says_what_is() {
        fails(() -> chat.enumType("tasks"), """
                Expecting the schema to have enum type tasks
                  found:        public.task
                  did you mean: public.task""");
        fails(() -> chat.view("totals"), """
                Expecting the schema to have view totals
                  found: public.recent""");
        fails(() -> chat.materializedView("recent"), """
                Expecting the schema to have materialized view recent
                  found: public.totals""");
        fails(() -> chat.function("shrink"), """
                Expecting the schema to have function shrink
                  found: public.fill_search_vector(), public.shorten(text)""");
        fails(() -> chat.procedure("shorten"), """
                Expecting the schema to have procedure shorten
                  found: public.clean(integer)""");
        fails(() -> chat.sequence("ids"), """
                Expecting the schema to have sequence ids
                  found: public.threads_number_seq""");
        fails(() -> chat.extension("postgis"), """
                Expecting the schema to have extension postgis
                  found: pg_trgm""");
    }

    @Test
    void an_object_that_should_be_gone_is_shown() {
        fails(() -> chat.doesNotHaveTable("threads"), """
                Expecting the schema not to have table threads
                  found: table public.threads (thread_id, title, created_at, number)""");
        fails(() -> chat.doesNotHaveEnumType("task"), """
                Expecting the schema not to have enum type task
                  found: type public.task enum ('CHAT', 'TOOL')""");
        fails(() -> chat.doesNotHaveFunction("shorten"), """
                Expecting the schema not to have function shorten
                  found: function public.shorten(text) returns character varying""");
        fails(() -> chat.doesNotHaveExtension("pg_trgm"), """
                Expecting the schema not to have extension pg_trgm
                  found: extension pg_trgm version 1.6""");
        fails(() -> chat.doesNotHaveSequence("threads_number_seq"), """
                Expecting the schema not to have sequence threads_number_seq
                  found: sequence public.threads_number_seq owned by public.threads.number""");
    }

    @Test
    void an_inexact_set_of_tables_is_told_apart() {
        fails(() -> chat.hasExactlyTables("threads", "users"), """
                Expecting the schema to have exactly these tables
                  expected:   threads, users
                  found:      public.messages, public.threads
                  missing:    users
                  unexpected: public.messages""");
    }

    @Test
    void tables_without_primary_key_are_named_and_no_table_is_no_pass() {
        fails(chat::hasNoTableWithoutPrimaryKey, """
                Expecting every table to have a primary key
                  without: public.messages""");
        fails(
                () -> assertThat(SchemaSnapshot.empty()).hasNoTableWithoutPrimaryKey(),
                "Expecting every table to have a primary key, but there is no table");
        assertThat(Schemas.CHAT.withoutTables(List.of("public.messages"))).hasNoTableWithoutPrimaryKey();
    }

    @Test
    void an_empty_schema_is_one_without_any_object() {
        SchemaSnapshot one = SchemaSnapshot.of(List.of(ARCHIVED, ODD));
        fails(() -> assertThat(one).isEmpty(), """
                Expecting the schema to be empty
                  found: table archive.messages (id)
                         table public."Odd ""name""\" ()""");
    }

    @Test
    void equivalence_shows_the_differences() {
        SchemaSnapshot other = Schemas.CHAT
                .keep(object -> !object.name().last().equals("ix_messages_kind"))
                .keep(object -> object.kind() != ObjectKind.EXTENSION);
        fails(() -> assertThat(other).isEquivalentTo(Schemas.CHAT), """
                Expecting the schema to be equivalent to the other one (- only there, + only here, ~ there → here)
                  - extension  pg_trgm                  version 1.6
                  - index      public.ix_messages_kind  using gin (lower(kind), id desc) where (id > 0)""");
    }

    @Test
    void only_the_physical_order_of_columns_may_differ() {
        SchemaSnapshot one = SchemaSnapshot.of(List.of(table("a", "b")));
        SchemaSnapshot reordered = SchemaSnapshot.of(List.of(table("b", "a")));
        assertThat(one).isEquivalentTo(reordered).isNotEqualTo(reordered);
    }

    private static SchemaObject table(String... columns) {
        return object(ObjectKind.TABLE, QualifiedName.of("public", "t"), d -> d.with("columns", List.of(columns)));
    }
}
