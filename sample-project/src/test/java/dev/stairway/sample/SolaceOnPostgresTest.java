package dev.stairway.sample;

import static dev.stairway.assertions.SchemaAssertions.assertThat;

import dev.stairway.junit.Alembic;
import dev.stairway.junit.At;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.junit.MigrationTest;
import dev.stairway.junit.Postgres;
import dev.stairway.schema.SchemaSnapshot;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What only PostgreSQL has to say about the gateway's time stamps; {@link SolaceGateway} says the rest. */
@MigrationTest
@Postgres
@Alembic(value = "solace/alembic.ini", environment = "DATABASE_URL=${url}")
class SolaceOnPostgresTest {

    @Test
    void time_stamps_are_kept_to_the_millisecond(@At("d5b3f8f2e9a0") SchemaSnapshot schema) {
        assertThat(schema).table("sessions").column("created_at").hasType("timestamp(3)");
    }

    @Test
    void time_stamps_are_utc_whatever_the_time_zone(@At("b1c2d3e4f5g6") MigratedDatabase database) {
        database.execute("alter database " + database.url().database() + " set timezone to 'Asia/Tokyo'");
        database.execute(SolaceGateway.CONVERSATIONS);

        database.upgradeTo("head");
        assertThat(database.rows("chat_messages")).column("created_time").containsExactly(1735725600123L);

        database.downgradeTo("b1c2d3e4f5g6");
        assertThat(database.rows("chat_messages"))
                .column("created_at")
                .containsExactly(LocalDateTime.parse("2025-01-01T10:00:00.123"));
    }
}
