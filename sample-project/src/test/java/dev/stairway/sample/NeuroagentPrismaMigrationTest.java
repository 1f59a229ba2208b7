package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.Revision;
import dev.stairway.junit.At;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.junit.MigrationChecks;
import dev.stairway.junit.MigrationTest;
import dev.stairway.junit.Postgres;
import dev.stairway.junit.Prisma;
import dev.stairway.schema.SchemaSnapshot;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The TypeScript backend takes the schema over from Alembic, with a baseline that is only marked where Alembic was. */
@MigrationTest
@Prisma("neuroagent/prisma")
@Postgres(version = "17")
class NeuroagentPrismaMigrationTest implements MigrationChecks {

    private static final String CONVERSATION = """
            insert into threads (thread_id, title, creation_date, update_date, user_id)
            values ('123e4567-e89b-12d3-a456-426614174000', 'Test Thread', now(), now(), gen_random_uuid());
            insert into messages (message_id, creation_date, content, thread_id, entity, is_complete)
            select gen_random_uuid(), now(), 'neurons fire', thread_id, 'USER', true from threads
            """;

    @Test
    void the_baseline_makes_what_the_alembic_revisions_made(
            @At("0_init") SchemaSnapshot baseline, @At("base") MigratedDatabase database) {
        NeuroagentByAlembic.upgradeToHead(database);

        assertThat(baseline).isEquivalentTo(database.schema());
        assertThat(baseline)
                .hasExactlyTables(
                        "alembic_version",
                        "threads",
                        "messages",
                        "tool_calls",
                        "tool_selection",
                        "complexity_estimation",
                        "token_consumption");
    }

    @Test
    void the_takeover_changes_neither_schema_nor_rows(@At("base") MigratedDatabase database) {
        NeuroagentByAlembic.upgradeToHead(database);
        database.execute(CONVERSATION);
        SchemaSnapshot before = database.schema();

        database.stamp("0_init");

        assertThat(database.current()).extracting(Revision::id).containsExactly("0_init");
        assertThat(database.schema()).isEquivalentTo(before);
        assertThat(database.rows("alembic_version")).column("version_num").containsExactly("cd5a73ea91db");
        assertThat(database.rows("messages")).containsRow(Map.of("content", "neurons fire"));
    }

    @Test
    void migrations_after_the_takeover_are_applied_and_taken_back(@At("base") MigratedDatabase database) {
        NeuroagentByAlembic.upgradeToHead(database);
        database.execute(CONVERSATION);
        database.stamp("0_init");
        SchemaSnapshot before = database.schema();

        database.upgradeTo("head");
        assertThat(database.rows("threads")).column("archived_at").containsOnlyNulls();

        database.downgradeTo("0_init");
        assertThat(database.schema()).isEquivalentTo(before);
        assertThat(database.rows("threads")).containsRow(Map.of("title", "Test Thread"));
        assertThat(database.rows("_prisma_migrations")).column("migration_name").containsExactly("0_init");
    }

    @Test
    void a_database_made_by_the_baseline_finds_messages_by_their_words(@At("0_init") MigratedDatabase database) {
        database.execute(CONVERSATION);

        assertThat(database.value(
                        "select content from messages where search_vector @@ to_tsquery('english', ?)", "neuron"))
                .isEqualTo("neurons fire");

        database.execute("delete from threads");
        assertThat(database.rows("messages")).isEmpty();
    }
}
