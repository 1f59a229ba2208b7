package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.tool.git.GitRepository;
import dev.stairway.walk.Since;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which revisions a change of files makes new. */
class ChangedRevisionsTests {

    @TempDir
    private Path folder;

    @Test
    void a_way_back_that_is_added_makes_its_revision_new() throws Exception {
        GitRepository repository = GitRepository.in(folder)
                .write("migrations/1_init/migration.sql", "")
                .write("migrations/2_next/migration.sql", "")
                .write("migrations/migration_lock.toml", "")
                .commit();
        repository.write("migrations/1_init/down.sql", "").write("migrations/migration_lock.toml", "changed");

        Since since = since(
                "main",
                revision("1_init", "migrations/1_init/migration.sql"),
                revision("2_next", "migrations/2_next/migration.sql", "1_init"));

        assertThat(since.fresh()).containsExactly("1_init");
        assertThat(since.before()).isEmpty();
    }

    @Test
    void revisions_in_one_folder_are_told_apart_and_a_file_of_nobody_makes_none_new() throws Exception {
        GitRepository repository = GitRepository.in(folder)
                .write("versions/a1.py", "")
                .write("versions/b2.py", "")
                .commit();
        repository.write("versions/b2.py", "changed").write("versions/shared.sql", "new");

        Since since = since("HEAD", revision("a1", "versions/a1.py"), revision("b2", "versions/b2.py", "a1"));

        assertThat(since.fresh()).containsExactly("b2");
        assertThat(since.before()).containsExactly("a1");
    }

    @Test
    void a_revision_is_meant_before_a_branch_of_its_name_and_base_means_everything() throws Exception {
        GitRepository.in(folder).write("versions/a1.py", "").commit().git("branch", "a1");
        Revision[] history = {revision("a1", "versions/a1.py"), revision("b2", "versions/b2.py", "a1")};

        assertThat(since("a1", history).fresh()).containsExactly("b2");
        assertThat(since("base", history)).isEqualTo(Since.THE_BEGINNING);
    }

    private Since since(String named, Revision... history) {
        return new NewRevisions(MigrationHistory.of(List.of(history)), folder).since(Optional.of(named));
    }

    private Revision revision(String id, String file, String... parents) {
        return new Revision(
                id,
                List.of(parents),
                List.of(),
                List.of(),
                "",
                folder.resolve(file).toString());
    }
}
