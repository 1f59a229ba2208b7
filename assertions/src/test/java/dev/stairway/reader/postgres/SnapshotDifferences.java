package dev.stairway.reader.postgres;

import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What differs between two snapshots, one short line for each object. */
public final class SnapshotDifferences {

    private SnapshotDifferences() {}

    public static List<String> between(SchemaSnapshot before, SchemaSnapshot after) {
        Stream<String> removedOrChanged = before.objects().stream()
                .flatMap(object -> after.find(object.kind(), object.name())
                        .map(other -> changed(object, other))
                        .orElseGet(() -> Stream.of("- " + object.kind() + " " + object.name())));
        Stream<String> added = after.objects().stream()
                .filter(object -> before.find(object.kind(), object.name()).isEmpty())
                .map(object -> "+ " + object.kind() + " " + object.name());
        return Stream.concat(removedOrChanged, added)
                .map(line -> line.replace("\n", "\\n"))
                .sorted()
                .toList();
    }

    private static Stream<String> changed(SchemaObject before, SchemaObject after) {
        if (before.equals(after)) {
            return Stream.empty();
        }
        Set<String> properties = new TreeSet<>(before.definition().properties().keySet());
        properties.addAll(after.definition().properties().keySet());
        properties.removeIf(property ->
                before.definition().values(property).equals(after.definition().values(property)));
        return Stream.of("~ " + before.kind() + " " + before.name() + ": " + String.join(", ", properties));
    }
}
