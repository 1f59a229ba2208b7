package dev.stairway.junit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every {@link DatabaseKind} that there is; the first is the one that a class without any runs on. */
final class DatabaseKinds {

    private static final List<DatabaseKind<?>> ALL =
            List.of(new PostgresKind(), new SqliteKind(), new MariaDbKind(), new MySqlKind());

    private DatabaseKinds() {}

    static List<DatabaseKind<?>> all() {
        return ALL;
    }

    static DatabaseKind<?> standard() {
        return ALL.get(0);
    }

    static Optional<DatabaseKind<?>> called(String word) {
        return ALL.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The words, for a message. */
    static String words() {
        return ALL.stream().map(DatabaseKind::word).collect(Collectors.joining(", "));
    }
}
