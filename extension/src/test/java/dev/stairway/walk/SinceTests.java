package dev.stairway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SinceTests {

    /** a1 ← b2 ← d4 ← e5 (joins c3), and a1 ← c3. */
    private static final MigrationHistory HISTORY = history();

    @Test
    void what_comes_before_is_applied_and_what_follows_unchanged_is_not_examined() {
        Since since = Since.of(HISTORY, "main", Set.of("b2"));

        assertThat(since.before()).containsExactlyInAnyOrder("a1", "c3");
        assertThat(HISTORY.revisions())
                .filteredOn(revision -> since.examines(revision.id()))
                .extracting(Revision::id)
                .containsExactly("b2");
        assertThat(since.reason()).isEqualTo("it is not new since main");
    }

    @Test
    void where_nothing_is_new_everything_comes_before() {
        Since since = Since.of(HISTORY, "main", Set.of());

        assertThat(since.before()).hasSize(5);
        assertThat(since.examines("e5")).isFalse();
    }

    @Test
    void without_a_beginning_everything_is_examined() {
        assertThat(Since.THE_BEGINNING.examines("a1")).isTrue();
        assertThat(Since.THE_BEGINNING.before()).isEmpty();
    }

    private static MigrationHistory history() {
        return MigrationHistory.of(List.of(
                revision("a1"),
                revision("b2", "a1"),
                revision("c3", "a1"),
                revision("d4", "b2"),
                revision("e5", "d4", "c3")));
    }

    private static Revision revision(String id, String... parents) {
        return new Revision(id, List.of(parents), List.of(), List.of(), "", "");
    }
}
