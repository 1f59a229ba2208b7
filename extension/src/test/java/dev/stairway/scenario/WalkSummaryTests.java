package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.report.WalkSummary;
import dev.stairway.walk.WalkOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the one screen, and what is put together there. */
@ExtendWith(EmbeddedServer.class)
class WalkSummaryTests {

    private final DatabaseServer server;
    private final ScenarioProject project;

    WalkSummaryTests(DatabaseServer server, @TempDir Path folder) {
        this.server = server;
        this.project = new ScenarioProject(folder);
    }

    @Test
    void many_revisions_that_were_not_examined_for_one_reason_are_one_line() {
        broken().ordinary("one").ordinary("two").ordinary("three").ordinary("four");
        assertThat(summary())
                .contains("\n  one … four  (4 revisions)  NOT_CHECKED  revision broken cannot be applied\n")
                .contains("6 revisions, head four: 1 FAILS, 4 NOT_CHECKED, 1 REVERSIBLE");
    }

    @Test
    void a_few_revisions_that_were_not_examined_have_a_line_each() {
        broken().ordinary("one").ordinary("two").ordinary("three");
        assertThat(summary().lines().filter(line -> line.matches("  (one|two|three) .*NOT_CHECKED .*")))
                .hasSize(3);
    }

    @Test
    void what_a_finding_leaves_out_is_counted() {
        String types = "op.execute(\"create type %s as enum ('x')\")";
        project.add(
                        "three",
                        String.join("; ", types.formatted("a"), types.formatted("b"), types.formatted("c")),
                        "pass")
                .add(
                        "five",
                        String.join(
                                "; ",
                                types.formatted("d"),
                                types.formatted("e"),
                                types.formatted("f"),
                                types.formatted("g"),
                                types.formatted("h")),
                        "pass");
        assertThat(summary()).containsOnlyOnce("type  public.f  enum ('x')\n        and 2 lines more\n");
    }

    @Test
    void what_the_head_is_left_with_follows_what_single_commands_did() {
        project.ordinary("start")
                .add(
                        "later",
                        "op.execute(\"alter table start add constraint ck check (id > 0) not valid\")",
                        "op.execute(\"alter table start drop constraint ck\")");
        assertThat(summary().indent(2)).contains("""
                in single commands: as expected
                    at head: findings
                        SW223 base → head leaves a constraint that is not validated
                          constraint  public.start.ck  CHECK ((id > 0)) NOT VALID
                            left by later · later   (migrations/versions/later.py)
                    2 revisions, head later: 2 REVERSIBLE
                """);
    }

    private ScenarioProject broken() {
        return project.ordinary("start").add("broken", "op.execute(\"alter table nowhere add column a int\")", "pass");
    }

    private String summary() {
        return WalkSummary.of("Test", project.walk(server, WalkOptions.defaults()));
    }
}
