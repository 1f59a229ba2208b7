package dev.stairway.tool.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChangesTests {

    @TempDir
    private Path folder;

    @Test
    void what_a_branch_added_and_changed_counts_committed_or_not() throws Exception {
        GitRepository repository = GitRepository.in(folder)
                .write("versions/a1.py", "old")
                .write("versions/gone.py", "old")
                .write("versions/untouched.py", "old")
                .commit();
        repository
                .git("checkout", "-q", "-b", "change")
                .write("versions/b2 ü.py", "new")
                .commit();
        repository
                .git("checkout", "-q", "main")
                .write("versions/of-others.py", "later")
                .commit();
        repository.git("checkout", "-q", "change").git("rm", "-q", "versions/gone.py");
        repository.write("versions/a1.py", "edited").write("versions/c3.py", "not even added");
        repository.write(".gitignore", "*.pyc").write("versions/c3.pyc", "ignored");

        assertThat(GitChanges.since("main", folder.resolve("versions")))
                .extracting(file -> repository.folder().relativize(file).toString())
                .containsExactlyInAnyOrder("versions/a1.py", "versions/b2 ü.py", "versions/c3.py", ".gitignore");
    }

    @Test
    void a_folder_in_no_repository_is_an_error() {
        assertThatThrownBy(() -> GitChanges.since("main", folder))
                .hasMessageStartingWith(folder + " is in no git repository\n")
                .hasMessageEndingWith("To fix:    name a revision instead of 'main', or run in a checkout");
    }

    @Test
    void an_unknown_reference_is_an_error() throws Exception {
        GitRepository.in(folder).write("a1.py", "").commit();

        assertThatThrownBy(() -> GitChanges.since("origin/main", folder)).hasMessage("""
                'origin/main' is neither a revision of the history nor known to git
                To fix:    fetch it; in CI check out the whole history: fetch-depth: 0 on GitHub, GIT_DEPTH: "0" on GitLab""");
        assertThatThrownBy(() -> GitChanges.since("--help", folder)).hasMessageStartingWith("'--help' is neither ");
    }

    @Test
    void a_checkout_that_is_too_shallow_says_so(@TempDir Path clone) throws Exception {
        GitRepository origin = GitRepository.in(folder).write("a1.py", "").commit();
        origin.git("checkout", "-q", "-b", "change").write("b2.py", "").commit();
        origin.git("checkout", "-q", "main").write("c3.py", "").commit();
        GitRepository shallow = GitRepository.in(clone);
        shallow.git("fetch", "-q", "--depth=1", "file://" + origin.folder(), "main:main-as-it-is", "change:change");
        shallow.git("checkout", "-q", "change");

        assertThatThrownBy(() -> GitChanges.since("main-as-it-is", clone))
                .hasMessageStartingWith(
                        "git finds no commit that 'main-as-it-is' and HEAD have in common: this checkout is a shallow one\nTo fix:    ");
    }
}
