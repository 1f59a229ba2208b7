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
import dev.stairway.junit.EachRevision;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.junit.MigrationChecks;
import dev.stairway.junit.MigrationTest;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.ProgramRun;
import dev.stairway.walk.RevisionWalk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bindu's PostgreSQL storage: tasks, contexts and feedback, with dated revision ids. */
@MigrationTest
@Alembic(value = "bindu/alembic.ini", environment = "STORAGE__POSTGRES_URL=${url}")
@AlsoRun(offline = true)
class BinduMigrationTest implements MigrationChecks {

    /** A task in a context, last touched long ago, and two opinions of it; whatever has a default is left out. */
    private static final String A_TASK = """
            insert into contexts (id, created_at, updated_at)
            values (md5('c')::uuid, '2024-12-07 10:00Z', '2024-12-07 10:00Z');
            insert into tasks (id, context_id, state, state_timestamp, history, metadata, created_at, updated_at)
            values (md5('t')::uuid, md5('c')::uuid, 'submitted', '2024-12-07 10:00Z',
                    '[{"role": "user", "text": "Hi"}]', '{"agent": "echo"}', '2024-12-07 10:00Z', '2024-12-07 10:00Z');
            insert into task_feedback (task_id, feedback_data)
            values (md5('t')::uuid, '{"rating": 5}'), (md5('t')::uuid, '{"rating": 4}');
            """;

    @Test
    void the_initial_schema_has_tasks_contexts_and_feedback(@At("20241207_0001") SchemaSnapshot schema) {
        assertThat(schema).hasExactlyTables("tasks", "contexts", "task_feedback");
    }

    @Test
    void tasks_have_exactly_the_documented_columns(@At("head") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "tasks", """
                id uuid
                context_id uuid
                kind varchar(50), default 'task'
                state varchar(50)
                state_timestamp timestamptz
                history jsonb
                artifacts jsonb
                metadata jsonb
                created_at timestamptz
                updated_at timestamptz""");
        assertThat(schema).table("tasks").hasPrimaryKey("id");
    }

    @Test
    void contexts_and_feedback_have_exactly_the_documented_columns(@At("head") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "contexts", """
                id uuid
                context_data jsonb
                message_history jsonb
                created_at timestamptz
                updated_at timestamptz""");
        assertIsAsDocumented(schema, "task_feedback", """
                id integer
                task_id uuid
                feedback_data jsonb
                created_at timestamptz""");
        assertThat(schema).table("contexts").hasPrimaryKey("id");
        assertThat(schema).table("task_feedback").hasPrimaryKey("id");
    }

    @Test
    void tasks_are_found_by_context_by_state_and_by_time(@At("head") SchemaSnapshot schema) {
        for (String column : List.of("context_id", "state", "state_timestamp", "created_at", "updated_at")) {
            assertThat(schema).table("tasks").index("idx_tasks_" + column).hasColumns(column);
        }
        assertThat(schema)
                .table("tasks")
                .hasOnlyIndexes(
                        "idx_tasks_context_id",
                        "idx_tasks_state",
                        "idx_tasks_state_timestamp",
                        "idx_tasks_created_at",
                        "idx_tasks_updated_at",
                        "idx_tasks_history_gin",
                        "idx_tasks_artifacts_gin",
                        "idx_tasks_metadata_gin");
    }

    @Test
    void the_documents_of_a_task_are_searched_through_gin_indexes(@At("head") SchemaSnapshot schema) {
        for (String column : List.of("history", "artifacts", "metadata")) {
            assertThat(schema)
                    .table("tasks")
                    .index("idx_tasks_" + column + "_gin")
                    .hasMethod("gin")
                    .hasColumns(column);
        }
    }

    @Test
    void tasks_are_found_by_what_their_documents_contain(@At("head") MigratedDatabase database) {
        database.execute(A_TASK);
        Map<String, String> contained =
                Map.of("history", "[{\"role\": \"user\"}]", "artifacts", "[]", "metadata", "{\"agent\": \"echo\"}");

        contained.forEach((column, part) -> {
            String query = "select id from tasks where " + column + " @> '" + part + "'";
            assertThat(database.query(query)).hasSize(1);
            // Few rows are read faster without an index, so the planner is kept from it.
            database.execute("alter database " + database.url().database() + " set enable_seqscan to off");
            assertThat(database.query("explain " + query))
                    .anySatisfy(line -> assertThat(line.toString()).contains("idx_tasks_" + column + "_gin"));
        });
    }

    @Test
    void contexts_are_found_by_time_and_feedback_by_task(@At("head") SchemaSnapshot schema) {
        assertThat(schema).table("contexts").hasOnlyIndexes("idx_contexts_created_at", "idx_contexts_updated_at");
        assertThat(schema).table("task_feedback").hasOnlyIndexes("idx_task_feedback_task_id");
        assertThat(schema)
                .table("task_feedback")
                .index("idx_task_feedback_task_id")
                .hasColumns("task_id");
    }

    @Test
    void triggers_keep_updated_at(@At("head") SchemaSnapshot schema) {
        for (String table : List.of("tasks", "contexts")) {
            assertThat(schema)
                    .table(table)
                    .trigger("update_" + table + "_updated_at")
                    .hasTiming("before")
                    .hasEvents("update")
                    .isForEachRow()
                    .isEnabled()
                    .calls("update_updated_at_column");
        }
    }

    @Test
    void an_update_is_noticed_whatever_it_says_itself(@At("head") MigratedDatabase database) {
        String justNow = "select updated_at > now() - interval '1 hour' and created_at < updated_at from ";
        database.execute(A_TASK);
        assertThat(database.value(justNow + "tasks")).isEqualTo(false);

        database.execute("update tasks set state = 'working', updated_at = '2000-01-01'");

        assertThat(database.value(justNow + "tasks")).isEqualTo(true);
        assertThat(database.value(justNow + "contexts")).isEqualTo(false);
        database.execute("update contexts set message_history = '[{}]'");
        assertThat(database.value(justNow + "contexts")).isEqualTo(true);
    }

    @Test
    void a_new_task_is_of_kind_task_and_its_documents_are_empty(@At("head") MigratedDatabase database) {
        database.execute("insert into contexts (id) values (md5('c')::uuid)");
        database.execute("insert into tasks (id, context_id, state, state_timestamp)"
                + " values (md5('t')::uuid, md5('c')::uuid, 'submitted', now())");

        assertThat(database.rows("tasks")).containsRow(Map.of("kind", "task")).allReference("contexts");
        assertThat(database.value("select history = '[]' and artifacts = '[]' and metadata = '{}' from tasks"))
                .isEqualTo(true);
        assertThat(database.value("select context_data = '{}' and message_history = '[]' from contexts"))
                .isEqualTo(true);
    }

    @Test
    void feedback_is_numbered_by_itself_and_goes_with_its_task(@At("head") MigratedDatabase database) {
        database.execute(A_TASK);

        assertThat(database.rows("task_feedback"))
                .allReference("tasks")
                .column("id")
                .containsExactly(1, 2);
        assertThat(database.schema())
                .table("task_feedback")
                .hasForeignKey("task_id")
                .references("tasks", "id")
                .onDelete(CASCADE);
        database.execute("delete from tasks");
        assertThat(database.rows("task_feedback")).isEmpty();
        assertThat(database.rows("contexts")).hasSize(1);
    }

    @Test
    void feedback_on_a_task_that_is_not_there_is_refused(@At("head") MigratedDatabase database) {
        assertThatThrownBy(() -> database.execute("insert into task_feedback (task_id) values (md5('?')::uuid)"))
                .hasMessageContaining("task_feedback_task_id_fkey");
    }

    @Test
    void one_step_up_and_one_step_down(@At("base") MigratedDatabase database) {
        database.upgradeTo("+1");
        assertThat(database.current()).extracting(Revision::id).containsExactly("20241207_0001");
        assertThat(database.schema()).hasTable("tasks");

        database.downgradeTo("20241207_0001");
        assertThat(database.schema()).hasTable("tasks");

        database.downgradeTo("-1");
        assertThat(database.current()).isEmpty();
        assertThat(database.schema()).isEmpty();
    }

    @Test
    void the_commands_of_the_document_work(@At("base") MigratedDatabase database) {
        assertThat(alembic(database, "upgrade", "+1")).isEmpty();
        assertThat(alembic(database, "current")).isEqualTo("20241207_0001 (head)");
        assertThat(alembic(database, "history", "--verbose"))
                .contains("Rev: 20241207_0001 (head)", "Path: ", "20241207_0001_initial_schema.py");
        assertThat(alembic(database, "downgrade", "-1")).isEmpty();
        assertThat(alembic(database, "stamp", "head")).isEmpty();
        assertThat(database.current()).extracting(Revision::id).containsExactly("20241207_0001");
        assertThat(database.schema()).isEmpty();
    }

    @Test
    void the_address_may_be_in_either_variable(@At("head") MigratedDatabase database) {
        ProgramRun run = database.run(
                "-c",
                "import os; os.environ['DATABASE_URL'] = os.environ.pop('STORAGE__POSTGRES_URL');"
                        + " from alembic.config import main; main(['current'])");

        assertThat(run.output()).as(run.errors()).isEqualTo("20241207_0001 (head)");
    }

    @Test
    void a_stamp_only_writes_down_where_the_database_stands(@At("head") MigratedDatabase database) {
        SchemaSnapshot before = database.schema();
        database.execute(A_TASK);
        database.execute("delete from alembic_version");
        assertThat(database.current()).isEmpty();

        database.stamp("head");

        assertThat(database.current()).extracting(Revision::id).containsExactly("20241207_0001");
        assertThat(database.schema()).isEquivalentTo(before);
        assertThat(database.rows("tasks")).hasSize(1);
        database.upgradeTo("head");
    }

    @Test
    void a_reset_database_is_like_a_new_one(@At("head") MigratedDatabase database, @At("base") MigratedDatabase fresh) {
        database.execute(A_TASK);

        database.downgradeTo("base");
        assertThat(database.schema()).isEquivalentTo(fresh.schema()).isEmpty();
        database.upgradeTo("head");
        fresh.upgradeTo("head");

        assertThat(database.schema()).isEquivalentTo(fresh.schema());
        assertThat(database.rows("tasks")).isEmpty();
    }

    @EachRevision
    void no_table_is_left_without_primary_key(RevisionWalk revision) {
        assertThat(revision.after().schema()).hasNoTableWithoutPrimaryKey();
    }
}
