package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static dev.stairway.schema.ReferentialAction.CASCADE;

import dev.stairway.junit.Alembic;
import dev.stairway.junit.AlsoRun;
import dev.stairway.junit.At;
import dev.stairway.junit.MariaDb;
import dev.stairway.junit.MigrationTest;
import dev.stairway.junit.SeedData;
import dev.stairway.schema.SchemaSnapshot;
import org.junit.jupiter.api.Test;

/**
 * The gateway on MariaDB, where DDL is never taken back and each foreign key wants an index. On MySQL:
 * {@code -Dstairway.database=mysql:container:mysql:8.4}.
 */
@MigrationTest
@MariaDb
@Alembic(
        value = "solace/alembic.ini",
        environment = "DATABASE_URL=${url}",
        requirements = "solace/requirements-mysql.txt")
@AlsoRun(offline = true)
@SeedData(at = "d5b3f8f2e9a0", sql = SolaceGateway.CONVERSATIONS)
class SolaceOnMariaDbMigrationTest implements SolaceGateway {

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
}
