package dev.stairway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.reader.IncrementalReader;
import dev.stairway.reader.SchemaReader;
import dev.stairway.seed.Seeder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of the tables after a step is what reading all of them tells. */
class KnownShapeTests {

    private static final List<String> STEPS = List.of(
            "create table parents (id serial primary key, name varchar(20) not null)",
            "create table children (id int primary key, parent_id int references parents, mood text check (mood <> ''))",
            "create table \"odd \"\"name\"\"?\" (\"a.b\" int)",
            "create table \"order\" (id int)",
            "alter table parents alter name type text, add column note text",
            "alter table parents rename to elders",
            "drop table children; create table children (id int primary key, parent_id int references elders, mood text)",
            "create type mood as enum ('sad', 'ok'); alter table children alter mood type mood using mood::mood",
            "alter type mood add value 'happy'",
            "create domain small as int check (value < 10); alter table children add column size small",
            "alter domain small add check (value > -10)",
            "create table events (id int, at date) partition by range (at)",
            "create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01')",
            "create table events_2027 (id int, at date)",
            "alter table events attach partition events_2027 for values from ('2027-01-01') to ('2028-01-01')",
            "alter table events detach partition events_2026",
            "create function is_good(t text) returns boolean language sql immutable as 'select t <> ''bad'''",
            "alter table elders add constraint good check (is_good(note))",
            "create or replace function is_good(t text) returns boolean language sql immutable as 'select t <> ''worse'''",
            "create table heirs () inherits (elders)",
            "alter table elders add column age int",
            "create function stop() returns trigger language plpgsql as 'begin return null; end'",
            "create trigger stop before insert on elders for each row execute function stop()",
            "alter table elders disable trigger stop",
            "create schema other; alter table children set schema other",
            "drop table events",
            "insert into heirs (name) values ('a row is no change')",
            "drop schema other cascade");

    @Test
    void after_each_step_it_is_what_reading_all_tells() throws SQLException {
        try (DatabaseServer server = new EmbeddedPostgresProvider().start();
                TestDatabase database = server.create("shape");
                Connection reading = database.connectForReading();
                Connection writing = database.dataSource().getConnection();
                Statement statement = writing.createStatement()) {
            IncrementalReader reader = SchemaReader.incremental(reading);
            KnownShape known = new KnownShape(reading, reader::read, -1);
            Seeder seeder = new Seeder(List.of());
            for (String step : STEPS) {
                statement.execute(step);
                known.doubt();

                assertThat(known.now(seeder).tables())
                        .as("after %s", step)
                        .isEqualTo(seeder.look(reading).tables());
                assertThat(known.now(seeder).types())
                        .as("types after %s", step)
                        .containsAllEntriesOf(seeder.look(reading).types());
            }
        }
    }
}
