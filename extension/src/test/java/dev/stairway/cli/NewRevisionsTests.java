package dev.stairway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.stairway.junit.Alembic;
import dev.stairway.tool.git.GitRepository;
import dev.stairway.tool.python.EnvironmentForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** {@code stairway.since}: only what is new is walked, and nothing else has a verdict. */
class NewRevisionsTests {

    private static final String ON = " (PostgreSQL 17.11, embedded)";

    @TempDir
    private Path folder;

    @Test
    void revisions_before_a_revision_are_only_applied() {
        Outcomes outcomes = verify(Path.of("src/test/projects/broken-middle/alembic.ini"), "c3");

        // b2 is broken as well, and so is the way down to it.
        assertThat(names(outcomes, FAILED))
                .containsExactly(
                        "downgrade_restores_the_schema: d4 · forget the amount" + ON,
                        "downgrade_restores_the_schema: e5 · add a note" + ON,
                        "whole_history_round_trips: PostgreSQL 17.11, embedded");
        assertThat(outcomes.all())
                .extracting(CheckOutcome::name)
                .noneMatch(name -> name.contains("a1 · ") || name.contains("b2 · ") || name.contains("c3 · "));
    }

    @Test
    void revisions_that_a_branch_adds_are_new_before_they_are_committed() throws Exception {
        Path versions = project();
        Path added = versions.resolve("b2.py");
        String text = Files.readString(added);
        Files.delete(added);
        GitRepository.in(folder).commit().git("checkout", "-q", "-b", "change");
        Files.writeString(added, text);

        Outcomes outcomes = verify(folder.resolve("sound/alembic.ini"), "main");

        assertThat(names(outcomes, FAILED)).isEmpty();
        assertThat(names(outcomes, SUCCESSFUL))
                .containsExactly(
                        "downgrade_preserves_data: b2 · add lines" + ON,
                        "downgrade_restores_the_schema: b2 · add lines" + ON,
                        "history_is_sound: PostgreSQL 17.11, embedded",
                        "nothing_is_invalid_at_head: PostgreSQL 17.11, embedded",
                        "nothing_is_left_at_base: PostgreSQL 17.11, embedded",
                        "upgrade_repeats_after_downgrade: b2 · add lines" + ON,
                        "upgrades: b2 · add lines" + ON,
                        "whole_history_round_trips: PostgreSQL 17.11, embedded");
    }

    @Test
    void where_nothing_is_new_nothing_is_examined_and_nothing_is_red() throws Exception {
        project();
        GitRepository.in(folder).commit();

        Outcomes outcomes = verify(folder.resolve("sound/alembic.ini"), "HEAD");

        assertThat(outcomes.status()).isEqualTo(ExitStatus.SAFE);
        assertThat(outcomes.that(CheckOutcome::notExamined))
                .extracting(CheckOutcome::message)
                .contains(
                        "not examined: no revision is new since HEAD",
                        "not examined: no revision was walked, it is not new since HEAD");
        assertThat(names(outcomes, SUCCESSFUL))
                .containsExactly(
                        "history_is_sound: PostgreSQL 17.11, embedded",
                        "nothing_is_invalid_at_head: PostgreSQL 17.11, embedded");
        assertThat(names(outcomes, ABORTED)).hasSize(7);
    }

    @Test
    void what_git_does_not_know_could_not_be_run() throws Exception {
        project();
        GitRepository.in(folder).commit();

        Outcomes outcomes = verify(folder.resolve("sound/alembic.ini"), "origin/main");

        assertThat(outcomes.status()).isEqualTo(ExitStatus.COULD_NOT_RUN);
        assertThat(outcomes.that(CheckOutcome::failed))
                .extracting(CheckOutcome::message)
                .singleElement()
                .asString()
                .startsWith("'origin/main' is neither a revision of the history nor known to git\nTo fix:    ");
    }

    private Path project() throws IOException {
        for (String name : List.of("common", "sound")) {
            Path from = Path.of("src/test/projects", name);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".pyc"))
                        .toList()) {
                    Path copy = folder.resolve(name).resolve(from.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(folder.resolve(".gitignore"), "__pycache__\n");
        return folder.resolve("sound/versions");
    }

    private static Outcomes verify(Path configuration, String since) {
        Class<?> written =
                WrittenClass.of("written", List.of(Said.of(Alembic.class, "value", configuration.toString())));
        Map<String, String> parameters = Map.of(
                "stairway.reports",
                "off",
                "stairway.since",
                since,
                "stairway.python",
                EnvironmentForTests.python().toString());
        return Verification.of(written, parameters, Progress.silent());
    }

    private static List<String> names(Outcomes outcomes, Status status) {
        return outcomes.that(outcome -> outcome.status() == status).stream()
                .map(CheckOutcome::name)
                .sorted()
                .toList();
    }
}
