package dev.stairway.reader.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of change, each by itself: the differing objects and properties are exactly the expected ones; and a copy of the database
 * has the same schema.
 */
@OnEachMysql
@Tag("corpus")
@Tag("slow")
class MysqlMutationTests {

    @TestFactory
    Stream<DynamicTest> a_change_is_seen_where_it_happened(DatabaseServer server) throws IOException {
        return Mutation.all()
                .filter(mutation -> mutation.isOn(server))
                .map(mutation -> DynamicTest.dynamicTest(mutation.title(), () -> examine(mutation, server)));
    }

    private static void examine(Mutation mutation, DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.create("mutation");
                Connection connection = database.dataSource().getConnection()) {
            MariaDbServer.run(connection, mutation.setup());
            SchemaSnapshot before = SchemaReader.read(connection);
            MariaDbServer.run(connection, mutation.change());
            SchemaSnapshot after = SchemaReader.read(connection);
            assertThat(differences(before, after)).isEqualTo(mutation.expected());
            assertThat(before.equals(after)).isEqualTo(mutation.expected().isEmpty());
            try (TestDatabase copy = server.copy(database, "copy")) {
                assertThat(differences(after, SchemaReader.read(copy.dataSource())))
                        .isEmpty();
            }
        }
    }

    @Test
    void the_corpus_is_not_empty() throws IOException {
        assertThat(Mutation.all().filter(mutation -> !mutation.expected().isEmpty()))
                .hasSizeGreaterThan(100);
        assertThat(Mutation.all().filter(mutation -> mutation.expected().isEmpty()))
                .hasSizeGreaterThan(20);
    }

    private static List<String> differences(SchemaSnapshot before, SchemaSnapshot after) {
        Stream<String> kept = before.objects().stream()
                .flatMap(object -> after.find(object.kind(), object.name())
                        .map(other -> changed(object, other))
                        .orElseGet(() -> Stream.of("- " + object.kind() + " " + object.name())));
        Stream<String> added = after.objects().stream()
                .filter(object -> before.find(object.kind(), object.name()).isEmpty())
                .map(object -> "+ " + object.kind() + " " + object.name());
        return Stream.concat(kept, added).sorted().toList();
    }

    private static Stream<String> changed(SchemaObject before, SchemaObject after) {
        Set<String> properties = new TreeSet<>(before.definition().properties().keySet());
        properties.addAll(after.definition().properties().keySet());
        properties.removeIf(property ->
                before.definition().values(property).equals(after.definition().values(property)));
        return properties.isEmpty()
                ? Stream.empty()
                : Stream.of("~ " + before.kind() + " " + before.name() + ": " + String.join(", ", properties));
    }
}
