package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.junit.Alembic;
import dev.stairway.junit.AlsoRun;
import dev.stairway.junit.At;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.junit.MigrationTest;
import dev.stairway.junit.Postgres;
import dev.stairway.junit.SeedData;
import dev.stairway.junit.Sqlite;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.ProgramRun;
import org.junit.jupiter.api.Test;

/**
 * The HTTP SSE gateway of Solace Agent Mesh on PostgreSQL and on SQLite: time stamps become numbers, and SQL is also written
 * without a database.
 */
@MigrationTest
@Postgres
@Sqlite
@Alembic(value = "solace/alembic.ini", environment = "DATABASE_URL=${url}")
@AlsoRun(offline = true)
@SeedData(at = "d5b3f8f2e9a0", sql = SolaceGateway.CONVERSATIONS)
class SolaceMigrationTest implements SolaceGateway {

    @Test
    void the_first_creates_sessions_and_their_messages(@At("d5b3f8f2e9a0") SchemaSnapshot schema) {
        assertThat(schema).hasExactlyTables("sessions", "chat_messages");
        assertThat(schema).table("sessions").column("created_at").isNotNull();
        assertThat(schema).table("sessions").hasOnlyIndexes();
        assertThat(schema).table("chat_messages").hasOnlyIndexes();
    }

    @Test
    void the_second_adds_indexes_on_users_times_and_both(@At("b1c2d3e4f5g6") SchemaSnapshot schema) {
        assertThat(schema)
                .table("sessions")
                .hasOnlyIndexes("idx_sessions_user_id", "idx_sessions_created_at", "idx_sessions_updated_at");
        assertThat(schema)
                .table("chat_messages")
                .hasOnlyIndexes(
                        "idx_chat_messages_session_id",
                        "idx_chat_messages_created_at",
                        "idx_chat_messages_session_created");
    }

    @Test
    void the_sql_of_a_production_deployment_makes_the_same_schema(
            @At("base") MigratedDatabase database, @At("head") SchemaSnapshot migrated) {
        ProgramRun script = database.run("-m", "alembic", "upgrade", "head", "--sql");
        assertThat(script.succeeded()).as(script.errors()).isTrue();

        database.execute(script.output());

        assertThat(database.schema()).isEquivalentTo(migrated);
        assertThat(database.current()).isEqualTo(database.heads());
    }
}
