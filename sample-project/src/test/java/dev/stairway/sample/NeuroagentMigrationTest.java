package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static dev.stairway.sample.DocumentedTable.assertIsAsDocumented;
import static dev.stairway.schema.ReferentialAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.MigrationHistory;
import dev.stairway.junit.Alembic;
import dev.stairway.junit.At;
import dev.stairway.junit.EachRevision;
import dev.stairway.junit.Irreversible;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.junit.MigrationChecks;
import dev.stairway.junit.MigrationTest;
import dev.stairway.junit.Postgres;
import dev.stairway.junit.SeedData;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.walk.RevisionWalk;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MigrationTest
@Alembic("neuroagent/alembic.ini")
@Postgres(version = "17")
@Irreversible(
        revision = "0ea274d7a584",
        because = "messages are numbered by their dates again, whatever their order was")
@Irreversible(revision = "12bd7610cbc2", because = "PostgreSQL cannot drop an enum value")
@SeedData(at = "0ea274d7a584", sql = NeuroagentMigrationTest.CONVERSATION)
class NeuroagentMigrationTest implements MigrationChecks {

    /** A thread with one message and one tool call, as revision 0ea274d7a584 stores them. */
    static final String CONVERSATION = """
            insert into threads (thread_id, vlab_id, project_id, title, creation_date, update_date, user_id)
            values ('123e4567e89b12d3a456426614174000', md5('lab'), md5('project'), 'Test Thread',
                    '2025-01-01 10:00', '2025-01-01 10:00', md5('user'));
            insert into messages (message_id, creation_date, content, thread_id, entity)
            values (md5('m1'), '2025-01-01 10:00:01', '{"content":"hello"}', '123e4567e89b12d3a456426614174000', 'USER');
            insert into tool_calls (tool_call_id, name, arguments, validated, message_id)
            values ('call_1', 'search', '{}', null, md5('m1'));
            """;

    @Test
    void the_final_schema_has_exactly_the_documented_tables(@At("head") SchemaSnapshot schema) {
        assertThat(schema)
                .hasExactlyTables(
                        "threads",
                        "messages",
                        "tool_calls",
                        "tool_selection",
                        "complexity_estimation",
                        "token_consumption");
    }

    @Test
    void there_are_the_fourteen_documented_revisions_in_their_order(MigrationHistory history) {
        assertThat(history.revisions())
                .extracting(revision -> revision.id() + " " + revision.title())
                .containsExactly(
                        "b57e558cf11f initial migration",
                        "169bed537507 add entity to message",
                        "cf9eedbf9270 added tool call table",
                        "0ea274d7a584 remove order column",
                        "52d7f4485020 add model column to messages",
                        "529e44b33a67 switch to uuid",
                        "7122d2f48028 switch to offset aware datetimes",
                        "818a9ba86187 allow empty vlab project",
                        "08a638866869 partial messages",
                        "dde4f8453a14 add tool selection table",
                        "02aab0a6eef4 track token usage",
                        "6d8986f38d7b complexity estimation",
                        "12bd7610cbc2 within tool call task",
                        "cd5a73ea91db add ts vector");
    }

    @Test
    void threads_and_messages_have_exactly_the_documented_columns(@At("head") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "threads", """
                thread_id uuid
                vlab_id uuid, nullable
                project_id uuid, nullable
                title varchar
                creation_date timestamptz
                update_date timestamptz
                user_id uuid""");
        assertIsAsDocumented(schema, "messages", """
                message_id uuid
                creation_date timestamptz
                entity entity
                content varchar
                is_complete boolean
                thread_id uuid
                search_vector tsvector""");
    }

    @Test
    void what_belongs_to_messages_has_exactly_the_documented_columns(@At("head") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "tool_calls", """
                tool_call_id varchar
                name varchar
                arguments varchar
                validated boolean, nullable
                message_id uuid""");
        assertIsAsDocumented(schema, "tool_selection", """
                id uuid
                tool_name varchar
                message_id uuid""");
        assertIsAsDocumented(schema, "complexity_estimation", """
                id uuid
                complexity integer, nullable
                model varchar
                reasoning reasoninglevels, nullable
                message_id uuid""");
        assertIsAsDocumented(schema, "token_consumption", """
                id uuid
                message_id uuid
                type tokentype
                task task
                count integer
                model varchar""");
    }

    @Test
    void keys_are_uuids_but_those_of_tool_calls(@At("head") SchemaSnapshot schema) {
        Map<String, String> keys = Map.of(
                "threads", "thread_id",
                "messages", "message_id",
                "tool_selection", "id",
                "complexity_estimation", "id",
                "token_consumption", "id");

        keys.forEach((table, key) ->
                assertThat(schema).table(table).hasPrimaryKey(key).column(key).hasType("uuid"));
        assertThat(schema).table("tool_calls").hasPrimaryKey("tool_call_id");
    }

    @Test
    void only_the_documented_columns_may_be_unknown(@At("head") MigratedDatabase database) {
        assertThat(database.query("""
                        select table_name || '.' || column_name as nullable from information_schema.columns
                        where table_schema = 'public' and is_nullable = 'YES' order by 1
                        """))
                .extracting(row -> row.get("nullable"))
                .containsExactly(
                        "complexity_estimation.complexity",
                        "complexity_estimation.reasoning",
                        "messages.search_vector",
                        "threads.project_id",
                        "threads.vlab_id",
                        "tool_calls.validated");
    }

    @Test
    void enum_labels_stand_in_their_documented_order(@At("head") SchemaSnapshot schema) {
        assertThat(schema).enumType("entity").hasLabels("USER", "AI_TOOL", "TOOL", "AI_MESSAGE");
        assertThat(schema).enumType("task").hasLabels("CHAT_COMPLETION", "TOOL_SELECTION", "CALL_WITHIN_TOOL");
        assertThat(schema).enumType("tokentype").hasLabels("INPUT_NONCACHED", "INPUT_CACHED", "COMPLETION");
        assertThat(schema).enumType("reasoninglevels").hasLabels("NONE", "MINIMAL", "LOW", "MEDIUM", "HIGH");
    }

    @Test
    void messages_are_searched_through_a_gin_index(@At("head") SchemaSnapshot schema) {
        assertThat(schema)
                .table("messages")
                .hasOnlyIndexes("ix_messages_search_vector")
                .index("ix_messages_search_vector")
                .hasMethod("gin")
                .hasColumns("search_vector");
        assertThat(schema).table("messages").column("search_vector").hasType("tsvector");
    }

    @Test
    void a_trigger_keeps_the_search_vector_up_to_date(@At("head") SchemaSnapshot schema) {
        assertThat(schema)
                .table("messages")
                .trigger("messages_search_vector_trigger")
                .hasTiming("before")
                .hasEvents("insert", "update")
                .isForEachRow()
                .calls("messages_search_vector_update");
    }

    @Test
    void old_new_and_edited_messages_can_be_found_by_their_words(@At("0ea274d7a584") MigratedDatabase database) {
        String found = "select content from messages where search_vector @@ to_tsquery('english', ?)";
        database.execute(CONVERSATION);
        database.upgradeTo("cd5a73ea91db");
        assertThat(database.value(found, "hello")).isEqualTo("{\"content\":\"hello\"}");

        database.execute("""
                insert into messages (message_id, creation_date, entity, content, is_complete, thread_id)
                select gen_random_uuid(), now(), 'AI_MESSAGE', 'neurons fire', true, thread_id from threads
                """);
        assertThat(database.value(found, "neuron")).isEqualTo("neurons fire");

        database.execute("update messages set content = 'goodbye' where entity = 'USER'");
        assertThat(database.value(found, "goodbye")).isEqualTo("goodbye");
        assertThat(database.query(found, "hello")).isEmpty();
    }

    @Test
    void ids_become_uuids_and_children_follow(@At("0ea274d7a584") MigratedDatabase database) {
        database.execute(CONVERSATION);

        database.upgradeTo("529e44b33a67");

        assertThat(database.schema()).table("threads").column("thread_id").hasType("uuid");
        assertThat(database.rows("threads"))
                .column("thread_id")
                .containsExactly(UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
        assertThat(database.rows("messages")).allReference("threads");
        assertThat(database.rows("tool_calls")).allReference("messages");
    }

    @Test
    void ids_are_the_same_text_again_after_a_downgrade(@At("0ea274d7a584") MigratedDatabase database) {
        database.execute(CONVERSATION);

        database.upgradeTo("529e44b33a67");
        database.downgradeTo("52d7f4485020");

        assertThat(database.schema()).table("threads").column("thread_id").hasType("character varying");
        assertThat(database.rows("threads")).column("thread_id").containsExactly("123e4567e89b12d3a456426614174000");
        assertThat(database.rows("messages")).allReference("threads");
        assertThat(database.rows("tool_calls")).allReference("messages");
    }

    @Test
    void naive_timestamps_are_read_as_utc_whatever_the_time_zone(@At("0ea274d7a584") MigratedDatabase database) {
        database.execute("alter database " + database.url().database() + " set timezone to 'Asia/Tokyo'");
        database.execute(CONVERSATION);

        database.upgradeTo("7122d2f48028");
        assertThat(database.rows("messages"))
                .column("creation_date")
                .containsExactly(OffsetDateTime.parse("2025-01-01T10:00:01Z"));

        database.downgradeTo("529e44b33a67");
        assertThat(database.rows("messages"))
                .column("creation_date")
                .containsExactly(LocalDateTime.parse("2025-01-01T10:00:01"));
    }

    @Test
    void a_thread_needs_no_lab_and_no_project(@At("818a9ba86187") SchemaSnapshot schema) {
        assertThat(schema).table("threads").column("vlab_id").hasType("uuid").isNullable();
        assertThat(schema).table("threads").column("project_id").hasType("uuid").isNullable();
    }

    @Test
    void a_thread_without_lab_survives_a_downgrade(@At("818a9ba86187") MigratedDatabase database) {
        database.execute("""
                insert into threads (thread_id, title, creation_date, update_date, user_id)
                values (gen_random_uuid(), 'Just trying', now(), now(), gen_random_uuid())
                """);

        database.downgradeTo("7122d2f48028");
        database.upgradeTo("818a9ba86187");

        assertThat(database.rows("threads")).column("vlab_id").containsOnlyNulls();
    }

    @Test
    void messages_from_before_partial_messages_are_complete(@At("0ea274d7a584") MigratedDatabase database) {
        database.execute(CONVERSATION);

        database.upgradeTo("08a638866869");

        assertThat(database.rows("messages")).column("is_complete").containsExactly(true);
        assertThat(database.schema()).table("messages").column("is_complete").isNotNull();
    }

    @Test
    void the_model_of_a_message_moves_to_its_estimation_and_back(@At("52d7f4485020") MigratedDatabase database) {
        database.execute(CONVERSATION);
        database.execute("update messages set model = 'gpt-4o'");

        database.upgradeTo("6d8986f38d7b");
        assertThat(database.rows("complexity_estimation"))
                .allReference("messages")
                .containsRow(Map.of("model", "gpt-4o"));

        database.downgradeTo("02aab0a6eef4");
        assertThat(database.rows("messages")).containsRow(Map.of("model", "gpt-4o"));
    }

    @Test
    void whatever_belongs_to_a_message_goes_with_it(@At("head") SchemaSnapshot schema) {
        for (String table : List.of("tool_calls", "tool_selection", "complexity_estimation", "token_consumption")) {
            assertThat(schema)
                    .table(table)
                    .hasForeignKey("message_id")
                    .references("messages", "message_id")
                    .onDelete(CASCADE);
        }
    }

    @Test
    void deleting_a_thread_deletes_everything_below_it(@At("0ea274d7a584") MigratedDatabase database) {
        database.execute(CONVERSATION);
        database.upgradeTo("head");
        database.execute("""
                insert into tool_selection (id, tool_name, message_id)
                select message_id, 'search', message_id from messages;
                insert into complexity_estimation (id, model, message_id)
                select message_id, 'gpt-4o', message_id from messages;
                insert into token_consumption (id, message_id, type, task, count, model)
                select message_id, message_id, 'COMPLETION', 'CALL_WITHIN_TOOL', 7, 'gpt-4o' from messages;
                """);

        database.execute("delete from threads");

        for (String table :
                List.of("messages", "tool_calls", "tool_selection", "complexity_estimation", "token_consumption")) {
            assertThat(database.rows(table)).isEmpty();
        }
    }

    @EachRevision
    void no_table_is_left_without_primary_key(RevisionWalk revision) {
        assertThat(revision.after().schema()).hasNoTableWithoutPrimaryKey();
    }

    @EachRevision
    void messages_always_go_with_their_thread(RevisionWalk revision) {
        assertThat(revision.after().schema())
                .table("messages")
                .hasForeignKey("thread_id")
                .references("threads", "thread_id")
                .onDelete(CASCADE);
    }
}
