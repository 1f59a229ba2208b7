package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static dev.stairway.sample.AlembicCommand.alembic;
import static dev.stairway.sample.DocumentedTable.assertIsAsDocumented;
import static dev.stairway.schema.ReferentialAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.history.Revision;
import dev.stairway.junit.Alembic;
import dev.stairway.junit.AlsoRun;
import dev.stairway.junit.At;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.junit.MigrationChecks;
import dev.stairway.junit.MigrationTest;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.ProgramRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The LangGraph Agent Protocol Server: one revision, run over asyncpg by a script of the project's own. */
@MigrationTest
@Alembic(value = "aegra/alembic.ini", environment = "DATABASE_URL=${url+asyncpg}")
@AlsoRun(offline = true)
class AegraMigrationTest implements MigrationChecks {

    /** One run of an assistant on a thread, and an item of the store; whatever has a default is left out. */
    private static final String ONE_OF_EACH = """
            insert into assistants (assistant_id, graph_id) values ('a1', 'agent');
            insert into threads (thread_id) values ('t1');
            insert into runs (run_id, thread_id, assistant_id) values ('r1', 't1', 'a1');
            insert into store_items (namespace, key) values ('users.ann', 'language');
            """;

    @Test
    void the_initial_migration_creates_all_tables(@At("e77318a0528c") SchemaSnapshot schema) {
        assertThat(schema).hasExactlyTables("assistants", "threads", "runs", "store_items");
    }

    @Test
    void assistants_have_exactly_the_documented_columns(@At("head") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "assistants", """
                assistant_id varchar(255)
                name varchar(255), nullable
                graph_id varchar(255)
                created_at timestamptz, default now()
                updated_at timestamptz, default now()
                version integer, default 1
                config jsonb, default '{}'
                context jsonb, default '{}'
                metadata jsonb, default '{}'""");
        assertThat(schema).table("assistants").hasPrimaryKey("assistant_id");
        for (String column : List.of("graph_id", "version")) {
            assertThat(schema).table("assistants").column(column).isNotNull();
        }
    }

    @Test
    void everything_has_a_context_that_needs_one(@At("head") SchemaSnapshot schema) {
        for (String table : List.of("assistants", "runs")) {
            assertThat(schema)
                    .table(table)
                    .column("context")
                    .hasType("jsonb")
                    .isNotNull()
                    .hasDefault("'{}'");
        }
    }

    @Test
    void documents_are_jsonb_and_empty_by_default(@At("head") SchemaSnapshot schema) {
        Map<String, List<String>> documents = Map.of(
                "assistants", List.of("config", "context", "metadata"),
                "threads", List.of("config", "metadata"),
                "runs", List.of("input", "config", "context", "metadata"),
                "store_items", List.of("value"));

        documents.forEach((table, columns) -> columns.forEach(column -> assertThat(schema)
                .table(table)
                .column(column)
                .hasType("jsonb")
                .isNotNull()
                .hasDefault("'{}'")));
    }

    @Test
    void moments_know_their_time_zone_and_are_now_by_default(@At("head") SchemaSnapshot schema) {
        for (String table : List.of("assistants", "threads", "runs", "store_items")) {
            for (String column : List.of("created_at", "updated_at")) {
                assertThat(schema)
                        .table(table)
                        .column(column)
                        .hasType("timestamptz")
                        .isNotNull()
                        .hasDefault("now()");
            }
        }
    }

    @Test
    void a_new_assistant_has_version_one_and_empty_documents(@At("head") MigratedDatabase database) {
        database.execute(ONE_OF_EACH);

        assertThat(database.rows("assistants")).containsRow(Map.of("version", 1));
        assertThat(database.value("select config || context || metadata = '{}' from assistants"))
                .isEqualTo(true);
        assertThat(database.value("select created_at = updated_at and created_at <= now() from assistants"))
                .isEqualTo(true);
    }

    @Test
    void threads_start_idle_and_runs_start_pending(@At("head") MigratedDatabase database) {
        database.execute(ONE_OF_EACH);

        assertThat(database.rows("threads")).containsRow(Map.of("status", "idle"));
        assertThat(database.rows("runs")).containsRow(Map.of("status", "pending"));
        assertThatThrownBy(() -> database.execute("update runs set status = 'lost'"))
                .hasMessageContaining("runs_status_check");
    }

    @Test
    void runs_are_found_by_thread_by_assistant_and_by_status(@At("head") SchemaSnapshot schema) {
        assertThat(schema)
                .table("runs")
                .hasOnlyIndexes("ix_runs_thread_id_created_at", "ix_runs_assistant_id", "ix_runs_status");
        assertThat(schema).table("runs").index("ix_runs_thread_id_created_at").hasColumns("thread_id", "created_at");
        assertThat(schema).table("assistants").hasOnlyIndexes("ix_assistants_graph_id");
        assertThat(schema).table("threads").hasOnlyIndexes("ix_threads_status", "ix_threads_metadata");
        assertThat(schema).table("threads").index("ix_threads_metadata").hasMethod("gin");
    }

    @Test
    void runs_go_with_their_thread_and_with_their_assistant(@At("head") MigratedDatabase database) {
        assertThat(database.schema())
                .table("runs")
                .hasForeignKey("thread_id")
                .references("threads", "thread_id")
                .onDelete(CASCADE);
        assertThat(database.schema())
                .table("runs")
                .hasForeignKey("assistant_id")
                .references("assistants", "assistant_id")
                .onDelete(CASCADE);

        database.execute(ONE_OF_EACH);
        database.execute("delete from threads");
        assertThat(database.rows("runs")).isEmpty();
    }

    @Test
    void an_item_of_the_store_is_found_by_namespace_and_key(@At("head") SchemaSnapshot schema) {
        assertThat(schema).table("store_items").hasPrimaryKey("namespace", "key");
    }

    @Test
    void upgrade_downgrade_current_history_and_show_work(@At("base") MigratedDatabase database) {
        assertThat(database.current()).isEmpty();

        database.upgradeTo("head");
        assertThat(database.current()).extracting(Revision::id).containsExactly("e77318a0528c");

        database.downgradeTo("-1");
        assertThat(database.current()).isEmpty();
        assertThat(database.schema()).isEmpty();

        assertThat(database.history().revisions()).extracting(Revision::id).containsExactly("e77318a0528c");
        assertThat(database.show("e77318a0528c").title()).isEqualTo("initial migration");
    }

    @Test
    void the_commands_of_the_document_work(@At("base") MigratedDatabase database) {
        assertThat(alembic(database, "upgrade", "head")).isEmpty();
        assertThat(alembic(database, "current")).isEqualTo("e77318a0528c (head)");
        assertThat(alembic(database, "history")).isEqualTo("<base> -> e77318a0528c (head), initial migration");
        assertThat(alembic(database, "show", "e77318a0528c")).startsWith("Rev: e77318a0528c (head)");
        assertThat(alembic(database, "downgrade", "-1")).isEmpty();
        assertThat(database.schema()).isEmpty();
    }

    @Test
    void without_a_variable_it_is_the_local_server(@At("base") MigratedDatabase database) {
        ProgramRun run = database.run(
                "-c",
                "import os; del os.environ['DATABASE_URL']; from server.db.base import database_url; print(database_url())");

        assertThat(run.output()).isEqualTo("postgresql+asyncpg://postgres:postgres@localhost:5432/postgres");
    }

    @Test
    void the_runner_says_what_is_pending_and_changes_nothing(@At("base") MigratedDatabase database) {
        ProgramRun status = database.run("run_migrations.py", "--status");

        assertThat(status.exitStatus()).as(status.errors()).isZero();
        assertThat(status.output()).isEqualTo("""
                Current revision: none
                Newest revision: e77318a0528c
                Pending: e77318a0528c initial migration""");
        assertThat(database.current()).isEmpty();
        assertThat(database.schema()).isEmpty();
    }

    @Test
    void the_runner_applies_what_alembic_applies(
            @At("base") MigratedDatabase database, @At("head") SchemaSnapshot byAlembic) {
        ProgramRun upgrade = database.run("run_migrations.py");

        assertThat(upgrade.exitStatus()).as(upgrade.errors()).isZero();
        assertThat(database.schema()).isEquivalentTo(byAlembic);
        assertThat(database.current()).extracting(Revision::id).containsExactly("e77318a0528c");
        assertThat(database.run("run_migrations.py", "--status").output()).endsWith("Nothing is pending");
    }
}
