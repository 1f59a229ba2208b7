package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static dev.stairway.data.Conversion.EPOCH_MILLIS;
import static dev.stairway.sample.DocumentedTable.assertIsAsDocumented;
import static dev.stairway.schema.ReferentialAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.data.DataChange;
import dev.stairway.data.DataSnapshot;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.junit.At;
import dev.stairway.junit.EachRevision;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.junit.MigrationChecks;
import dev.stairway.reader.DataReader;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.ProgramRun;
import dev.stairway.walk.RevisionWalk;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/**
 * What holds of the HTTP SSE gateway of Solace Agent Mesh on every database: three revisions, whose last one makes numbers of time stamps.
 */
interface SolaceGateway extends MigrationChecks {

    /** Two sessions, the second from the start of the epoch, and a message to the millisecond, as the first revision stores them. */
    String CONVERSATIONS = """
            insert into sessions (id, name, user_id, agent_id, created_at, updated_at)
            values ('s1', 'Plans', 'ann', 'planner', '2025-01-01 10:00:00', '2025-01-01 10:00:01.5'),
                   ('s2', null, 'bob', null, '1970-01-01', '2024-02-29 23:59:59.999');
            insert into chat_messages (id, session_id, message, sender_type, sender_name, created_at)
            values ('m1', 's1', 'Hello', 'user', 'Ann', '2025-01-01 10:00:00.123');
            """;

    @Test
    default void there_are_three_revisions_one_after_the_other(MigrationHistory history) {
        assertThat(history.revisions())
                .extracting(Revision::id)
                .containsExactly("d5b3f8f2e9a0", "b1c2d3e4f5g6", "f6e7d8c9b0a1");
    }

    @Test
    default void in_the_end_sessions_have_exactly_the_documented_columns(@At("head") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "sessions", """
                id varchar(255)
                name varchar(255)
                user_id varchar(255)
                agent_id varchar(255)
                created_time bigint
                updated_time bigint""");
        assertThat(schema).table("sessions").hasPrimaryKey("id");
        assertThat(schema).table("sessions").column("created_time").isNotNull();
        assertThat(schema).table("sessions").column("updated_time").isNotNull();
    }

    @Test
    default void in_the_end_messages_have_exactly_the_documented_columns(@At("head") SchemaSnapshot schema) {
        assertIsAsDocumented(schema, "chat_messages", """
                id varchar(255)
                session_id varchar(255)
                message text
                sender_type varchar(255)
                sender_name varchar(255)
                created_time bigint""");
        assertThat(schema).table("chat_messages").hasPrimaryKey("id");
        assertThat(schema).table("chat_messages").column("created_time").isNotNull();
    }

    @Test
    default void in_the_end_there_are_exactly_the_six_documented_indexes(@At("head") SchemaSnapshot schema) {
        assertThat(schema)
                .table("sessions")
                .hasOnlyIndexes("idx_sessions_user_id", "idx_sessions_created_time", "idx_sessions_updated_time");
        assertThat(schema)
                .table("chat_messages")
                .hasOnlyIndexes(
                        "idx_chat_messages_session_id",
                        "idx_chat_messages_created_time",
                        "idx_chat_messages_session_created");
        hasIndex(schema, "sessions", "idx_sessions_user_id", "user_id");
        hasIndex(schema, "sessions", "idx_sessions_created_time", "created_time");
        hasIndex(schema, "sessions", "idx_sessions_updated_time", "updated_time");
        hasIndex(schema, "chat_messages", "idx_chat_messages_session_id", "session_id");
        hasIndex(schema, "chat_messages", "idx_chat_messages_created_time", "created_time");
        hasIndex(schema, "chat_messages", "idx_chat_messages_session_created", "session_id", "created_time");
    }

    private static void hasIndex(SchemaSnapshot schema, String table, String index, String... columns) {
        assertThat(schema).table(table).index(index).hasColumns(columns).isNotUnique();
    }

    @Test
    default void time_stamps_become_milliseconds_since_1970(@At("d5b3f8f2e9a0") MigratedDatabase database) {
        database.execute(CONVERSATIONS);

        database.upgradeTo("head");

        assertThat(database.rows("sessions")).column("created_time").containsExactly(1735725600000L, 0L);
        assertThat(database.rows("sessions")).column("updated_time").containsExactly(1735725601500L, 1709251199999L);
        assertThat(database.rows("chat_messages")).column("created_time").containsExactly(1735725600123L);
    }

    @Test
    default void milliseconds_become_the_same_time_stamps_again(@At("d5b3f8f2e9a0") MigratedDatabase database) {
        database.execute(CONVERSATIONS);
        database.upgradeTo("head");

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
    default void nothing_but_the_time_stamps_changes(@At("b1c2d3e4f5g6") MigratedDatabase database)
            throws SQLException {
        database.execute(CONVERSATIONS);
        try (DataSnapshot before = read(database)) {
            database.upgradeTo("f6e7d8c9b0a1");
            try (DataSnapshot after = read(database)) {
                assertThat(DataChange.between(before, after))
                        .table("sessions")
                        .preserves("id", "name", "user_id", "agent_id")
                        .convertedTo("created_at", "created_time", EPOCH_MILLIS)
                        .convertedTo("updated_at", "updated_time", EPOCH_MILLIS)
                        .hasRowCounts(2, 2)
                        .and()
                        .table("chat_messages")
                        .preserves("id", "session_id", "message", "sender_type", "sender_name")
                        .convertedTo("created_at", "created_time", EPOCH_MILLIS);
            }
        }
    }

    private static DataSnapshot read(MigratedDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return DataReader.ofAllTables().read(connection);
        }
    }

    @Test
    default void messages_go_with_their_session_before_and_after(@At("d5b3f8f2e9a0") MigratedDatabase database) {
        database.execute(CONVERSATIONS);
        database.upgradeTo("head");
        assertThat(database.rows("chat_messages")).hasSize(1).allReference("sessions");

        database.execute("delete from sessions where id = 's1'");

        assertThat(database.rows("chat_messages")).isEmpty();
    }

    @Test
    default void all_steps_of_the_guide_work(@At("base") MigratedDatabase database) {
        database.upgradeTo("d5b3f8f2e9a0");
        database.upgradeTo("head");
        assertThat(database.current()).extracting(Revision::id).containsExactly("f6e7d8c9b0a1");

        database.downgradeTo("-1");
        database.downgradeTo("b1c2d3e4f5g6");
        assertThat(database.current()).extracting(Revision::id).containsExactly("b1c2d3e4f5g6");

        database.downgradeTo("base");
        assertThat(database.current()).isEmpty();
        assertThat(database.schema()).isEmpty();
    }

    @Test
    default void sql_is_written_without_touching_the_database(@At("base") MigratedDatabase database) {
        ProgramRun first = database.run("-m", "alembic", "upgrade", "d5b3f8f2e9a0", "--sql");
        ProgramRun all = database.run("-m", "alembic", "upgrade", "head", "--sql");

        assertThat(first.succeeded()).as(first.errors()).isTrue();
        assertThat(first.output())
                .contains("CREATE TABLE sessions", "d5b3f8f2e9a0")
                .doesNotContain("idx_");
        assertThat(all.output()).contains("idx_chat_messages_session_created", "f6e7d8c9b0a1");
        assertThat(database.current()).isEmpty();
        assertThat(database.schema()).isEmpty();
    }

    @EachRevision
    default void messages_always_go_with_their_session(RevisionWalk revision) {
        assertThat(revision.after().schema())
                .hasNoTableWithoutPrimaryKey()
                .table("chat_messages")
                .hasForeignKey("session_id")
                .references("sessions", "id")
                .onDelete(CASCADE);
    }
}
