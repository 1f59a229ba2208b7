package dev.stairway.tool.git;

import dev.stairway.tool.MigrationException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The files of a working copy that differ from where it left a branch. */
public final class GitChanges {

    private static final String WHOLE_HISTORY =
            "\nTo fix:    fetch it; in CI check out the whole history: fetch-depth: 0 on GitHub, GIT_DEPTH: \"0\" on GitLab";

    private final String ref;
    private final GitProgram git;

    private GitChanges(String ref, GitProgram git) {
        this.ref = ref;
        this.git = git;
    }

    /**
     * The files that were added or changed since the present state left {@code ref}, committed or not; absolute paths. Files that git
     * ignores do not count.
     *
     * @param ref a branch, a tag or a commit
     * @param directory a folder of the working copy
     * @throws MigrationException when git cannot tell: it is not installed, the folder is in no repository, the reference is unknown,
     *     or the checkout is too shallow
     */
    public static Set<Path> since(String ref, Path directory) {
        GitProgram outside = new GitProgram(directory);
        Path root = Path.of(outside.line("rev-parse", "--show-toplevel")
                .orElseThrow(() -> new MigrationException(directory + " is in no git repository\n"
                        + outside.complaint().indent(2).stripTrailing()
                        + "\nTo fix:    name a revision instead of '" + ref + "', or run in a checkout")));
        return new GitChanges(ref, new GitProgram(root)).files(root);
    }

    private Set<Path> files(Path root) {
        if (git.line("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}")
                .isEmpty()) {
            throw new MigrationException(
                    "'" + ref + "' is neither a revision of the history nor known to git" + shallow() + WHOLE_HISTORY);
        }
        String fork = git.line("merge-base", ref, "HEAD")
                .orElseThrow(() -> new MigrationException(
                        "git finds no commit that '" + ref + "' and HEAD have in common" + shallow() + WHOLE_HISTORY));
        Set<Path> files = new HashSet<>();
        for (String listed : new String[] {
            git.text("diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", fork),
            git.text("ls-files", "--others", "--exclude-standard", "-z")
        }) {
            Arrays.stream(listed.split("\0", -1))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> files.add(root.resolve(name)));
        }
        return files;
    }

    private String shallow() {
        return git.line("rev-parse", "--is-shallow-repository").orElse("").equals("true")
                ? ": this checkout is a shallow one"
                : "";
    }
}
