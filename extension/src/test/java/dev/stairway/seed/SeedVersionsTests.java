package dev.stairway.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.seed.shape.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every version whose catalogs are read; those that are not on this machine yet are fetched. */
@Tag("matrix")
class SeedVersionsTests {

    private static final String SCHEMA = """
            create type mood as enum ('sad', 'ok', 'happy');
            create domain code as text check (value ~ '^[A-Z]{3}$');
            create table people (id int generated always as identity primary key, mood mood, code code not null unique,
              boss_id int references people, twice int generated always as (length(code) * 2) stored, during int4range);
            create table tags (person_id int not null references people, tag varchar(20) not null, at timestamptz,
              primary key (person_id, tag), check (tag <> '')) partition by hash (person_id);
            create table tags_0 partition of tags for values with (modulus 2, remainder 0);
            create table tags_1 partition of tags for values with (modulus 2, remainder 1)""";

    @ParameterizedTest
    @ValueSource(strings = {"13", "14", "15", "16", "17", "18"})
    void every_version_gets_the_same_rows(String version) throws SQLException {
        Seeder seeder = new Seeder(List.of());
        try (DatabaseServer server = new EmbeddedPostgresProvider(version).start();
                TestDatabase database = server.create("seed");
                Connection connection = database.dataSource().getConnection()) {
            Sql.run(database, SCHEMA);

            assertThat(seeder.fill(connection).tables()).hasToString("[public.people: 5 rows, public.tags: 5 rows]");

            Shape before = seeder.look(connection);
            Sql.run(database, "alter table tags alter tag type text; alter type mood add value 'great'");
            assertThat(seeder.fillNewShape(connection, before, seeder.look(connection))
                            .rows())
                    .extracting(NewShapeRow::reason)
                    .containsExactly("the label 'great'", "a text longer than 20");
            assertThat(Sql.text(
                            database, "select md5(string_agg(p::text, '|' order by id)) from people p where id < 6"))
                    .isEqualTo("11888349f5e42861139446766c910d18");
        }
    }
}
