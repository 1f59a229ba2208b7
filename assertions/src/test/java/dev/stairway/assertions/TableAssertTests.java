package dev.stairway.assertions;

import static dev.stairway.assertions.FailureText.fails;
import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static dev.stairway.schema.ReferentialAction.CASCADE;
import static dev.stairway.schema.ReferentialAction.NO_ACTION;
import static dev.stairway.schema.ReferentialAction.SET_NULL;

import org.junit.jupiter.api.Test;

class TableAssertTests {

    private final TableAssert threads = assertThat(Schemas.CHAT).table("threads");
    private final TableAssert messages = assertThat(Schemas.CHAT).table("messages");

    @Test
    void says_everything_about_a_table_in_one_sentence() {
        threads.hasColumn("title")
                .hasColumns("title", "number")
                .doesNotHaveColumn("name")
                .hasExactlyColumns("number", "created_at", "title", "thread_id")
                .hasPrimaryKey("thread_id")
                .hasUniqueKey("title", "number")
                .doesNotHaveForeignKey("thread_id")
                .hasComment("One conversation")
                .hasOwner("chat")
                .hasExactlyGrants("INSERT to writer", "SELECT to reader")
                .and()
                .table("public.messages")
                .hasNoPrimaryKey()
                .hasNoComment()
                .hasRowSecurity()
                .hasCheck("content_not_empty")
                .hasCheckThat("kind <> ''")
                .hasIndex("ix_messages_kind")
                .hasIndex("public.ix_messages_thread")
                .hasOnlyIndexes("ix_messages_thread", "ix_messages_kind")
                .doesNotHaveIndex("ix_messages_content")
                .hasTrigger("fill_search")
                .doesNotHaveTrigger("other");
    }

    @Test
    void an_unknown_column_shows_those_that_exist() {
        fails(() -> threads.column("titel"), """
                Expecting table public.threads to have column titel
                  found:        thread_id, title, created_at, number
                  did you mean: title""");
    }

    @Test
    void several_unknown_columns_are_named_together() {
        fails(() -> threads.hasColumns("a", "title", "b"), """
                Expecting table public.threads to have columns a, b
                  found: thread_id, title, created_at, number""");
    }

    @Test
    void a_column_that_should_be_gone_is_shown() {
        fails(() -> threads.doesNotHaveColumn("title"), """
                Expecting table public.threads not to have column title
                  found: column public.threads.title character varying(50) default 'new'::character varying""");
    }

    @Test
    void an_inexact_set_says_what_is_missing_and_what_is_unexpected() {
        fails(() -> threads.hasExactlyColumns("thread_id", "title", "name"), """
                Expecting table public.threads to have exactly these columns
                  expected:   thread_id, title, name
                  found:      thread_id, title, created_at, number
                  missing:    name
                  unexpected: created_at, number""");
        fails(() -> messages.hasOnlyIndexes("ix_messages_kind"), """
                Expecting table public.messages to have exactly these indexes
                  expected:   ix_messages_kind
                  found:      ix_messages_kind, ix_messages_thread
                  unexpected: ix_messages_thread""");
    }

    @Test
    void a_primary_key_is_compared_in_order() {
        fails(() -> threads.hasPrimaryKey("thread_id", "number"), """
                Expecting table public.threads to have primary key
                  expected: thread_id, number
                  found:    thread_id""");
        fails(() -> messages.hasPrimaryKey("id"), """
                Expecting table public.messages to have primary key
                  expected: id
                  found:    none""");
        fails(threads::hasNoPrimaryKey, """
                Expecting table public.threads to have no primary key
                  expected: none
                  found:    thread_id""");
    }

    @Test
    void a_foreign_key_is_known_by_its_columns() {
        messages.hasForeignKey("thread_id")
                .references("threads")
                .references("public.threads", "thread_id")
                .onDelete(CASCADE)
                .onUpdate(NO_ACTION)
                .isDeferrable()
                .isValidated()
                .hasName("messages_thread_id_fkey")
                .and()
                .hasColumn("kind");
    }

    @Test
    void a_missing_foreign_key_shows_those_that_exist() {
        fails(() -> messages.hasForeignKey("user_id"), """
                Expecting table public.messages to have a foreign key on (user_id)
                  found: (thread_id)""");
        fails(() -> messages.doesNotHaveForeignKey("thread_id"), """
                Expecting table public.messages not to have a foreign key on (thread_id)
                  expected: none
                  found:    FOREIGN KEY (thread_id) REFERENCES public.threads(thread_id)""");
        fails(() -> threads.hasUniqueKey("title"), """
                Expecting table public.threads to have a unique constraint on (title)
                  found: (title, number)""");
    }

    @Test
    void a_foreign_key_that_differs_names_itself() {
        ForeignKeyAssert key = messages.hasForeignKey("thread_id");
        fails(() -> key.references("users", "id"), """
                Expecting foreign key public.messages.messages_thread_id_fkey to reference
                  expected: users (id)
                  found:    public.threads (thread_id)""");
        fails(() -> key.references("users"), """
                Expecting foreign key public.messages.messages_thread_id_fkey to reference
                  expected: users
                  found:    public.threads""");
        fails(() -> key.onDelete(SET_NULL), """
                Expecting foreign key public.messages.messages_thread_id_fkey on delete
                  expected: set null
                  found:    cascade""");
        fails(() -> key.onUpdate(CASCADE), """
                Expecting foreign key public.messages.messages_thread_id_fkey on update
                  expected: cascade
                  found:    no action""");
        fails(key::isNotDeferrable, """
                Expecting foreign key public.messages.messages_thread_id_fkey not to be deferrable""");
        fails(key::isInitiallyDeferred, """
                Expecting foreign key public.messages.messages_thread_id_fkey to be initially deferred""");
    }

    @Test
    void a_missing_check_shows_what_is_checked() {
        fails(() -> messages.hasCheckThat("id > 0"), """
                Expecting table public.messages to have a check that id > 0
                  found: ((kind)::text <> ''::text)""");
        fails(() -> messages.check("content_not_empty").hasExpression("id > 0"), """
                Expecting check public.messages.content_not_empty to demand
                  expected: id > 0
                  found:    ((kind)::text <> ''::text)""");
    }

    @Test
    void rights_and_comments_are_compared_whole() {
        fails(() -> threads.hasComment("A talk"), """
                Expecting table public.threads to have comment
                  expected: A talk
                  found:    One conversation""");
        fails(threads::hasNoComment, """
                Expecting table public.threads to have no comment
                  expected: none
                  found:    One conversation""");
        fails(() -> threads.hasExactlyGrants(), """
                Expecting table public.threads to have exactly these grants
                  expected: none
                  found:    INSERT to writer, SELECT to reader""");
        fails(() -> messages.hasOwner("chat"), """
                Expecting table public.messages to have owner
                  expected: chat
                  found:    none""");
        fails(threads::hasRowSecurity, "Expecting table public.threads to have row security");
    }
}
