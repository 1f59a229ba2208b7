package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static dev.stairway.data.Conversion.EPOCH_MILLIS;
import static dev.stairway.schema.ReferentialAction.CASCADE;

import dev.stairway.data.DataChange;
import dev.stairway.data.DataSnapshot;
import dev.stairway.junit.Alembic;
import dev.stairway.junit.AlsoRun;
import dev.stairway.junit.At;
import dev.stairway.junit.MariaDb;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.junit.MigrationChecks;
import dev.stairway.junit.MigrationTest;
import dev.stairway.junit.SeedData;
import dev.stairway.reader.DataReader;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The HTTP SSE gateway of Solace Agent Mesh on MariaDB, where DDL is never taken back and each foreign key wants an index. */
@MigrationTest
@MariaDb
@Alembic(
        value = "solace/alembic.ini",
        environment = "DATABASE_URL=${url}",
        requirements = "solace/requirements-mysql.txt")
@AlsoRun(offline = true)
@SeedData(at = "d5b3f8f2e9a0", sql = SolaceMigrationTest.CONVERSATIONS)
class SolaceOnMariaDbMigrationTest implements MigrationChecks {

    @Test
    void moments_are_kept_to_the_millisecond_at_first(@At("d5b3f8f2e9a0") SchemaSnapshot schema) {
        assertThat(schema).hasExactlyTables("sessions", "chat_messages");
        assertThat(schema).table("sessions").column("created_at").hasType("datetime(3)");
        assertThat(schema)
                .table("chat_messages")
                .hasOnlyIndexes("chat_messages_session_id_fkey")
                .hasForeignKey("session_id")
                .references("sessions", "id")
                .onDelete(CASCADE);
    }

    @Test
    void in_the_end_the_tables_have_exactly_the_documented_columns(@At("head") SchemaSnapshot schema) {
        assertThat(schema)
                .table("sessions")
                .hasExactlyColumns("id", "name", "user_id", "agent_id", "created_time", "updated_time")
                .hasPrimaryKey("id")
                .column("created_time")
                .hasType("bigint")
                .isNotNull();
        assertThat(schema)
                .table("chat_messages")
                .hasExactlyColumns("id", "session_id", "message", "sender_type", "sender_name", "created_time")
                .hasPrimaryKey("id")
                .column("message")
                .hasType("text")
                .isNotNull();
    }

    @Test
    void in_the_end_there_are_exactly_the_six_documented_indexes(@At("head") SchemaSnapshot schema) {
        assertThat(schema)
                .table("sessions")
                .hasOnlyIndexes("idx_sessions_user_id", "idx_sessions_created_time", "idx_sessions_updated_time");
        assertThat(schema)
                .table("chat_messages")
                .hasOnlyIndexes(
                        "idx_chat_messages_session_id",
                        "idx_chat_messages_created_time",
                        "idx_chat_messages_session_created")
                .index("idx_chat_messages_session_created")
                .hasColumns("session_id", "created_time")
                .isNotUnique();
    }

    @Test
    void time_stamps_become_milliseconds_and_the_same_time_stamps_again(@At("d5b3f8f2e9a0") MigratedDatabase database) {
        database.execute(SolaceMigrationTest.CONVERSATIONS);

        database.upgradeTo("head");
        assertThat(database.rows("sessions")).column("created_time").containsExactly(1735725600000L, 0L);
        assertThat(database.rows("sessions")).column("updated_time").containsExactly(1735725601500L, 1709251199999L);
        assertThat(database.rows("chat_messages")).column("created_time").containsExactly(1735725600123L);

        database.downgradeTo("-1");
        assertThat(database.rows("sessions"))
                .column("updated_at")
                .containsExactly(
                        LocalDateTime.parse("2025-01-01T10:00:01.500"), LocalDateTime.parse("2024-02-29T23:59:59.999"));
        assertThat(database.rows("chat_messages"))
                .column("created_at")
                .containsExactly(LocalDateTime.parse("2025-01-01T10:00:00.123"));
    }

    @Test
    void nothing_but_the_time_stamps_changes(@At("b1c2d3e4f5g6") MigratedDatabase database) throws SQLException {
        database.execute(SolaceMigrationTest.CONVERSATIONS);
        try (DataSnapshot before = read(database)) {
            database.upgradeTo("f6e7d8c9b0a1");
            try (DataSnapshot after = read(database)) {
                assertThat(DataChange.between(before, after))
                        .table("sessions")
                        .preserves("id", "name", "user_id", "agent_id")
                        .convertedTo("created_at", "created_time", EPOCH_MILLIS)
                        .convertedTo("updated_at", "updated_time", EPOCH_MILLIS)
                        .hasRowCounts(2, 2);
            }
        }
    }

    private static DataSnapshot read(MigratedDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return DataReader.ofAllTables().read(connection);
        }
    }

    @Test
    void messages_go_with_their_session(@At("d5b3f8f2e9a0") MigratedDatabase database) {
        database.execute(SolaceMigrationTest.CONVERSATIONS);
        database.upgradeTo("head");
        assertThat(database.rows("chat_messages")).hasSize(1).allReference("sessions");

        database.execute("delete from sessions where id = 's1'");

        assertThat(database.rows("chat_messages")).isEmpty();
    }
}
