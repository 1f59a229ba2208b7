package dev.stairway.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.reader.IncrementalReader;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.ObjectKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What a connection that is read again and again costs the server. */
class ReadingConnectionTests {

    private static final DatabaseServer SERVER = ServersForTests.get(new EmbeddedPostgresProvider());

    /** The server looks through all plans of a session for each relation that anybody changes. */
    @Test
    void the_server_keeps_no_more_plans_with_each_reading() throws SQLException {
        try (TestDatabase database = SERVER.create("plans");
                Connection reading = database.connectForReading()) {
            IncrementalReader reader = SchemaReader.incremental(reading);
            readAfterChanges(database, reader, 0);
            int plans = plans(reading);
            readAfterChanges(database, reader, 10);
            assertThat(plans(reading)).isEqualTo(plans);
        }
    }

    private static void readAfterChanges(TestDatabase database, IncrementalReader reader, int first) {
        for (int i = first; i < first + 10; i++) {
            Sql.run(database, "create table orders_%d (id int primary key)".formatted(i));
            reader.read();
            Sql.run(database, "create view open_%1$d as select id from orders_%1$d".formatted(i));
            reader.read();
            Sql.run(database, "drop view open_%d".formatted(i));
            assertThat(reader.read().objects(ObjectKind.TABLE)).hasSize(i + 1);
        }
    }

    private static int plans(Connection reading) throws SQLException {
        try (Statement statement = reading.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_prepared_statements")) {
            row.next();
            return row.getInt(1);
        }
    }
}
