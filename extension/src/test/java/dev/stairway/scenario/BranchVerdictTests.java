package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.schema.ObjectKind;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of one branch is the same whatever is wrong with the other one. */
@ExtendWith(EmbeddedServer.class)
class BranchVerdictTests {

    private final DatabaseServer server;
    private final ScenarioProject project;

    BranchVerdictTests(DatabaseServer server, @TempDir Path folder) {
        this.server = server;
        this.project = new ScenarioProject(folder);
    }

    @ParameterizedTest
    @CsvSource({"here, there", "there, here"})
    void one_branch_leaves_something_and_loses_rows(String broken, String healthy) {
        project.ordinary("start");
        String upgrade = "create type kind as enum ('a'); create table t (k kind); update start set note = ''";
        project.addAfter("'start'", broken, sql(upgrade), sql("drop table t"));
        project.addAfter("'start'", healthy, sql("create table h ()"), sql("drop table h"));
        project.addAfter("('here', 'there')", "merged", "pass", "pass");
        Walk walk = walk();
        assertThat(VerdictText.of(walk, broken)).startsWith("NOT_REPEATABLE").contains("+ type  public.kind");
        assertThat(VerdictText.of(walk, healthy)).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.of(walk, "merged")).isEqualTo("REVERSIBLE");
    }

    @ParameterizedTest
    @CsvSource({"here, there", "there, here"})
    void one_branch_cannot_be_applied(String broken, String healthy) {
        project.ordinary("start");
        project.addAfter("'start'", broken, sql("select * from nowhere"), "pass");
        project.addAfter("'start'", healthy, sql("create table h ()"), sql("drop table h"));
        project.addAfter("('here', 'there')", "merged", "pass", "pass");
        Walk walk = walk();
        assertThat(VerdictText.of(walk, broken)).startsWith("FAILS");
        assertThat(VerdictText.of(walk, healthy)).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.of(walk, "merged")).startsWith("NOT_CHECKED");
    }

    @Test
    void what_env_py_makes_at_its_start_is_no_revisions_doing() {
        project.ordinary("start").environment("        context.configure(connection=connection)", """
                                connection.exec_driver_sql("create schema if not exists meta")
                                connection.commit()
                                context.configure(connection=connection, version_table_schema="meta")\
                        """);
        Walk walk = walk();
        assertThat(VerdictText.of(walk, "start")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.ofWhole(walk)).isEmpty();
        assertThat(walk.start().schema().objects(ObjectKind.SCHEMA))
                .extracting(schema -> schema.name().toString())
                .contains("meta");
    }

    @Test
    void an_env_py_with_a_transaction_of_its_own_is_walked_with_the_reason() {
        project.ordinary("start").environment("engine.connect()", "engine.begin()");
        Walk walk = walk();
        assertThat(VerdictText.of(walk, "start")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.ofWhole(walk)).isEmpty();
        assertThat(walk.cost().fallback()).isEqualTo("env.py runs the migrations inside a transaction of its own");
    }

    private static String sql(String text) {
        return "op.execute(\"" + text + "\")";
    }

    private Walk walk() {
        return project.walk(server, WalkOptions.defaults());
    }
}
