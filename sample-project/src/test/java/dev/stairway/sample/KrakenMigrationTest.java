package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static dev.stairway.sample.AlembicCommand.alembic;
import static dev.stairway.sample.DocumentedTable.assertIsAsDocumented;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.junit.Alembic;
import dev.stairway.junit.At;
import dev.stairway.junit.EachRevision;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.junit.MigrationChecks;
import dev.stairway.junit.MigrationTest;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.ProgramRun;
import dev.stairway.walk.RevisionWalk;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@MigrationTest
@Alembic(value = "kraken/backend/alembic.ini", environment = "DATABASE_URL=${url}")
class KrakenMigrationTest implements MigrationChecks {

    /** A conversation of one turn with one tool call; whatever has a default is left out. */
    private static final String CONVERSATION = """
            insert into kraken_conversations (id, session_id, model, system_prompt_hash, agent_version)
            values (md5('c')::uuid, 'session-1', 'claude', '0123456789abcdef', '1.0');
            insert into kraken_turns (id, conversation_id, turn_number, user_query, assistant_response, model)
            values (md5('t')::uuid, md5('c')::uuid, 1, 'Hi', 'Hello', 'claude');
            insert into kraken_tool_calls (id, turn_id, tool_name, tool_args, tool_result, sequence_order)
            values (gen_random_uuid(), md5('t')::uuid, 'search', '{}', '[]', 1);
            """;

    /** What the application does first when it starts. */
    private static final String START = "import asyncio, database; asyncio.run(database.run_migrations())";

    /** How many instances wait for the migrations of another one. */
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and query like '%pg_try_advisory_lock%' and pid <> pg_backend_pid()
            """;

    @Test
    void the_baseline_makes_exactly_the_documented_tables(@At("001") SchemaSnapshot schema) {
        assertThat(schema).hasExactlyTables("kraken_conversations", "kraken_turns", "kraken_tool_calls");
    }

    @Test
    void conversations_have_exactly_the_documented_columns(@At("001") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "kraken_conversations", """
                id uuid
                session_id varchar
                model varchar
                system_prompt_hash varchar(16)
                agent_version varchar
                status varchar, default 'active'
                started_at timestamp, default now()
                ended_at timestamp, nullable
                total_turns integer, default 0
                total_tokens integer, default 0
                total_cost_usd numeric(10,6), default 0""");
        assertThat(schema).table("kraken_conversations").hasPrimaryKey("id");
    }

    @Test
    void turns_have_exactly_the_documented_columns(@At("001") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "kraken_turns", """
                id uuid
                conversation_id uuid
                turn_number integer
                user_query text
                assistant_response text
                input_tokens integer, default 0
                output_tokens integer, default 0
                cost_usd numeric(10,6), default 0
                duration_ms integer, default 0
                tool_calls_count integer, default 0
                cache_creation_tokens integer, default 0
                cache_read_tokens integer, default 0
                model varchar
                created_at timestamp, default now()""");
        assertThat(schema).table("kraken_turns").hasPrimaryKey("id");
    }

    @Test
    void tool_calls_have_exactly_the_documented_columns(@At("001") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "kraken_tool_calls", """
                id uuid
                turn_id uuid
                tool_name varchar
                tool_args jsonb
                tool_result jsonb
                result_truncated boolean, default false
                sequence_order integer""");
        assertThat(schema).table("kraken_tool_calls").hasPrimaryKey("id");
    }

    @Test
    void the_commands_of_the_document_work(@At("base") MigratedDatabase database) {
        assertThat(alembic(database, "upgrade", "head")).isEmpty();
        assertThat(alembic(database, "current")).isEqualTo("001 (head)");
        assertThat(alembic(database, "history")).startsWith("<base> -> 001 (head), ");
        assertThat(alembic(database, "downgrade", "-1")).isEmpty();
        assertThat(database.schema()).isEmpty();
    }

    @Test
    void the_application_migrates_when_it_starts_on_an_empty_database(
            @At("base") MigratedDatabase database, @At("head") SchemaSnapshot migrated) {
        ProgramRun start = database.run("-c", START);

        assertThat(start.succeeded()).as(start.errors()).isTrue();
        assertThat(database.schema()).isEquivalentTo(migrated);
        assertThat(database.current()).isEqualTo(database.heads());
    }

    @Test
    void the_application_may_start_twice_at_once(
            @At("base") MigratedDatabase database, @At("head") SchemaSnapshot migrated, @At("base") Connection lock)
            throws SQLException {
        lock.createStatement().execute("select pg_advisory_lock(7203954)");
        List<CompletableFuture<ProgramRun>> starts = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> database.run("-c", START)))
                .limit(2)
                .toList();
        // Both are there and wait: now they go on at the same moment.
        await(() -> database.value(WAITING).equals(2L));
        lock.createStatement().execute("select pg_advisory_unlock_all()");

        for (CompletableFuture<ProgramRun> start : starts) {
            assertThat(start.join().succeeded()).as(start.join().errors()).isTrue();
        }
        assertThat(database.schema()).isEquivalentTo(migrated);
        assertThat(database.current()).isEqualTo(database.heads());
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(100);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting").isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void the_application_may_start_again_with_rows(@At("001") MigratedDatabase database) {
        database.execute(CONVERSATION);
        SchemaSnapshot before = database.schema();

        ProgramRun start = database.run("-c", START);

        assertThat(start.succeeded()).as(start.errors()).isTrue();
        assertThat(database.schema()).isEquivalentTo(before);
        assertThat(database.rows("kraken_tool_calls")).hasSize(1);
    }

    @Test
    void the_baseline_is_safe_on_tables_that_already_have_rows(@At("001") MigratedDatabase database) {
        database.execute(CONVERSATION);
        database.execute("drop table alembic_version");

        database.upgradeTo("001");

        assertThat(database.rows("kraken_conversations")).hasSize(1);
        assertThat(database.rows("kraken_turns")).hasSize(1).allReference("kraken_conversations");
        assertThat(database.rows("kraken_tool_calls")).hasSize(1).allReference("kraken_turns");
    }

    @Test
    void the_baseline_changes_nothing_when_it_runs_twice(@At("001") MigratedDatabase database) {
        SchemaSnapshot once = database.schema();
        database.execute("delete from alembic_version");

        database.upgradeTo("001");

        assertThat(database.schema()).isEquivalentTo(once);
    }

    @Test
    void the_baseline_adds_only_what_is_missing(@At("001") MigratedDatabase database) {
        database.execute("drop table alembic_version, kraken_tool_calls");
        database.execute("drop index ix_kraken_conversations_session_id");

        database.upgradeTo("001");

        assertThat(database.schema())
                .hasTable("kraken_tool_calls")
                .table("kraken_conversations")
                .hasOnlyIndexes("ix_kraken_conversations_session_id");
    }

    @Test
    void a_new_conversation_is_active_and_has_cost_nothing(@At("001") MigratedDatabase database) {
        database.execute(CONVERSATION);

        assertThat(database.rows("kraken_conversations"))
                .containsRow(Map.of("status", "active", "total_turns", 0, "total_tokens", 0, "total_cost_usd", 0));
        assertThat(database.rows("kraken_tool_calls")).containsRow(Map.of("result_truncated", false));
    }

    @Test
    void only_the_end_of_a_conversation_may_be_unknown(@At("001") MigratedDatabase database) {
        assertThat(database.query("select table_name || '.' || column_name as nullable"
                        + " from information_schema.columns where table_name like 'kraken%' and is_nullable = 'YES'"))
                .containsExactly(Map.of("nullable", "kraken_conversations.ended_at"));
    }

    @Test
    void turns_belong_to_conversations_and_tool_calls_to_turns(@At("001") SchemaSnapshot schema) {
        assertThat(schema)
                .table("kraken_turns")
                .hasForeignKey("conversation_id")
                .references("kraken_conversations");
        assertThat(schema).table("kraken_tool_calls").hasForeignKey("turn_id").references("kraken_turns");
    }

    @Test
    void a_conversation_with_turns_cannot_be_deleted(@At("001") MigratedDatabase database) {
        database.execute(CONVERSATION);

        assertThatThrownBy(() -> database.execute("delete from kraken_conversations"))
                .hasMessageContaining("kraken_turns_conversation_id_fkey");
    }

    @Test
    void conversations_are_found_by_their_session(@At("001") SchemaSnapshot schema) {
        assertThat(schema)
                .table("kraken_conversations")
                .index("ix_kraken_conversations_session_id")
                .hasColumns("session_id")
                .hasMethod("btree")
                .isNotUnique();
    }

    @EachRevision
    void no_table_is_left_without_primary_key(RevisionWalk revision) {
        assertThat(revision.after().schema()).hasNoTableWithoutPrimaryKey();
    }
}
