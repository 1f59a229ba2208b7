package dev.stairway.assertions;

import static dev.stairway.assertions.FailureText.fails;
import static dev.stairway.assertions.SchemaAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Indexes, triggers and policies. */
class TablePartsTests {

    private final TableAssert messages = assertThat(Schemas.CHAT).table("messages");
    private final IndexAssert kind = messages.index("ix_messages_kind");
    private final TriggerAssert fill = messages.trigger("fill_search");
    private final PolicyAssert own = messages.policy("own_rows");

    @Test
    void says_everything_about_parts_in_one_sentence() {
        kind.hasColumns("lower(kind)", "id desc")
                .includesColumns("content")
                .hasMethod("gin")
                .hasPredicate("id > 0")
                .isNotUnique()
                .isValid()
                .and()
                .index("ix_messages_thread")
                .hasMethod("btree")
                .isUnique()
                .hasNoPredicate();
        fill.hasTiming("before")
                .hasEvents("update", "insert")
                .hasUpdateColumns("content")
                .calls("fill_search_vector")
                .calls("public.fill_search_vector")
                .hasCondition("new.id > 0")
                .isForEachRow()
                .isEnabled();
        own.appliesTo("select").hasExactlyRoles("writer", "reader").using("id > 0");
    }

    @Test
    void an_index_that_differs_names_itself() {
        fails(() -> kind.hasColumns("id"), """
                Expecting index public.ix_messages_kind to have columns
                  expected: id
                  found:    lower(kind), id desc""");
        fails(() -> kind.includesColumns(), """
                Expecting index public.ix_messages_kind to include columns
                  expected: none
                  found:    content""");
        fails(() -> kind.hasMethod("gist"), """
                Expecting index public.ix_messages_kind to have method
                  expected: gist
                  found:    gin""");
        fails(() -> kind.hasPredicate("id > 1"), """
                Expecting index public.ix_messages_kind to have predicate
                  expected: id > 1
                  found:    (id > 0)""");
        fails(kind::hasNoPredicate, """
                Expecting index public.ix_messages_kind to have no predicate
                  expected: none
                  found:    (id > 0)""");
        fails(kind::isUnique, "Expecting index public.ix_messages_kind to be unique");
        fails(
                () -> messages.index("ix_messages_thread").isNotUnique(),
                "Expecting index public.ix_messages_thread not to be unique");
    }

    @Test
    void a_trigger_that_differs_names_itself() {
        fails(() -> fill.hasTiming("after"), """
                Expecting trigger public.messages.fill_search to have timing
                  expected: after
                  found:    before""");
        fails(() -> fill.hasEvents("insert"), """
                Expecting trigger public.messages.fill_search to have events
                  expected: insert
                  found:    insert, update""");
        fails(() -> fill.calls("other"), """
                Expecting trigger public.messages.fill_search to call
                  expected: other
                  found:    public.fill_search_vector""");
        fails(fill::isForEachStatement, """
                Expecting trigger public.messages.fill_search to fire for each
                  expected: statement
                  found:    row""");
        fails(fill::isDisabled, """
                Expecting trigger public.messages.fill_search to be disabled
                  expected: disabled
                  found:    enabled""");
        fails(() -> fill.hasCondition("true"), """
                Expecting trigger public.messages.fill_search to have condition
                  expected: true
                  found:    (new.id > 0)""");
    }

    @Test
    void a_policy_that_differs_names_itself() {
        fails(() -> own.appliesTo("all"), """
                Expecting policy public.messages.own_rows to apply to
                  expected: all
                  found:    select""");
        fails(() -> own.hasExactlyRoles("reader"), """
                Expecting policy public.messages.own_rows to have roles
                  expected: reader
                  found:    reader, writer""");
        fails(() -> own.withCheck("true"), """
                Expecting policy public.messages.own_rows to check rows with
                  expected: true
                  found:    none""");
        fails(own::isRestrictive, "Expecting policy public.messages.own_rows to be restrictive");
    }
}
