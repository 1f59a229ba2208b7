package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.verdict.HistoryFindings;
import dev.stairway.verdict.RevisionVerdict;
import dev.stairway.walk.Declarations;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is declared irreversible is told as such, and only where it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(EmbeddedServer.class)
class DeclarationTests {

    private static final Map<String, String> DECLARED = Map.of(
            "no_op", "the table is kept for the auditors",
            "raises", "the old sizes are gone",
            "not_needed", "somebody once thought so");

    private final Walk walk;

    DeclarationTests(DatabaseServer server, @TempDir Path folder) {
        ScenarioProject project = new ScenarioProject(folder)
                .ordinary("start")
                .add("no_op", sql("create table audits (id int)"), "pass")
                .ordinary("not_needed")
                .add("raises", sql("create table sizes (id int)"), "raise RuntimeError('gone')")
                .add("by_code", sql("create table hashes (id int)"), "raise NotImplementedError('hashed')")
                .ordinary("end");
        WalkOptions options = new WalkOptions(Set.of(), false, true, new Declarations(DECLARED, false));
        walk = project.walk(server, options);
    }

    @Test
    void a_no_op_that_is_declared_has_the_declared_reason() {
        assertThat(VerdictText.of(walk, "no_op")).isEqualTo("""
                DECLARED_IRREVERSIBLE
                SW102
                  + table  public.audits  (id)
                SW104
                  sqlalchemy.exc.ProgrammingError: relation "audits" already exists""");
        assertThat(verdict("no_op").reason()).isEqualTo("the table is kept for the auditors");
        assertThat(verdict("no_op").isDeclared()).isTrue();
    }

    @Test
    void an_error_that_is_declared_has_the_declared_reason() {
        assertThat(VerdictText.of(walk, "raises")).isEqualTo("""
                DECLARED_IRREVERSIBLE
                SW103
                  RuntimeError: gone""");
        assertThat(verdict("raises").reason()).isEqualTo("the old sizes are gone");
    }

    @Test
    void a_declaration_that_is_not_needed_is_found() {
        assertThat(VerdictText.of(walk, "not_needed")).isEqualTo("""
                REVERSIBLE
                SW107
                  its downgrade restores schema and rows, and it can be applied again""");
        assertThat(verdict("not_needed").reason()).isEmpty();
        assertThat(verdict("not_needed").isDeclared()).isFalse();
    }

    @Test
    void a_downgrade_that_is_not_implemented_is_declared_by_the_code() {
        assertThat(VerdictText.of(walk, "by_code")).isEqualTo("""
                DECLARED_IRREVERSIBLE
                SW106
                  NotImplementedError: hashed""");
        assertThat(verdict("by_code").reason()).isEqualTo("NotImplementedError: hashed");
        assertThat(verdict("by_code").findings().get(0).code().severity()).hasToString("NOTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "end"})
    void the_others_are_reversible(String revision) {
        assertThat(VerdictText.of(walk, revision)).isEqualTo("REVERSIBLE");
    }

    @Test
    void a_whole_history_that_cannot_be_taken_back_as_declared_is_no_finding() {
        assertThat(HistoryFindings.isDeclared(walk)).isTrue();
        assertThat(VerdictText.ofWhole(walk)).isEmpty();
    }

    private RevisionVerdict verdict(String revision) {
        return RevisionVerdict.of(walk.revision(revision).orElseThrow());
    }

    private static String sql(String text) {
        return "op.execute(\"" + text + "\")";
    }
}
