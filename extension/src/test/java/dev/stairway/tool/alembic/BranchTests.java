package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.downgrade;
import static dev.stairway.tool.alembic.SteppingTests.failure;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.ToolFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchTests {

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void a_branch_and_its_merge_are_stepped_script_by_script() {
        AlembicTool tool = AlembicProject.in(folder)
                .table("a1", "None")
                .table("b1", "'a1'")
                .table("b2", "'a1'")
                .table("m1", "('b1', 'b2')")
                .tool();
        assertThat(tool.history().heads()).extracting(Revision::id).containsExactly("m1");
        try (MigrationSession session = tool.open(database)) {
            tool.history().revisions().forEach(revision -> succeed(session, upgrade(tool, revision.id())));
            assertThat(session.current()).containsExactly("m1");
            succeed(session, downgrade(tool, "m1"));
            assertThat(session.current()).containsExactly("b1", "b2");
            succeed(session, downgrade(tool, "b1"));
            assertThat(session.current()).containsExactly("b2");
            assertThat(database.tables()).containsExactly("t_a1", "t_b2");
            succeed(session, upgrade(tool, "b1"));
            succeed(session, upgrade(tool, "m1"));
            assertThat(database.query("select version_num from alembic_version"))
                    .containsExactly("m1");
            assertThat(session.environmentRuns()).isEqualTo(1);
        }
    }

    @Test
    void several_heads_labels_and_dependencies() {
        String labelled = AlembicProject.source("x1", "None", "pass", "pass") + "\nbranch_labels = ('extra',)\n";
        String depending = AlembicProject.source("x2", "'x1'", "pass", "pass") + "\ndepends_on = 'a1'\n";
        String byLabel = AlembicProject.source("a2", "'a1'", "pass", "pass") + "\ndepends_on = ('extra',)\n";
        AlembicTool tool = AlembicProject.in(folder)
                .table("a1", "None")
                .file("migrations/versions/a2.py", byLabel)
                .file("migrations/versions/x1.py", labelled)
                .file("migrations/versions/x2.py", depending)
                .tool();
        assertThat(tool.history().heads()).extracting(Revision::id).containsExactlyInAnyOrder("a2", "x2");
        assertThat(tool.history().find("x1").orElseThrow().labels()).containsExactly("extra");
        assertThat(tool.history().find("x2").orElseThrow().dependsOn()).containsExactly("a1");
        try (MigrationSession session = tool.open(database)) {
            tool.history().revisions().forEach(revision -> succeed(session, upgrade(tool, revision.id())));
            assertThat(session.downgradeToBase().succeeded()).isTrue();
            assertThat(session.upgradeToHead().succeeded()).isTrue();
            assertThat(session.current()).containsExactly("a2", "x2");
        }
    }

    @Test
    void an_autocommit_block_runs_outside_of_the_transaction() {
        AlembicTool tool = AlembicProject.in(folder)
                .table("a1", "None")
                .revision(
                        "a2",
                        "'a1'",
                        "with op.get_context().autocommit_block():\n    op.execute('create index concurrently ix on t_a1 (id)')",
                        "with op.get_context().autocommit_block():\n    op.execute('drop index concurrently ix')")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            succeed(session, downgrade(tool, "a2"));
            succeed(session, upgrade(tool, "a2"));
            assertThat(database.query("select indexname from pg_indexes where tablename = 't_a1'"))
                    .containsExactly("ix");
            assertThat(database.connectionStates()).containsOnly("idle");
        }
    }

    @Test
    void a_label_is_added_and_used_where_it_is_committed_before() {
        String add = "op.execute(\"alter type kind add value 'new'\")";
        String use = "op.execute(\"insert into t values ('new')\")";
        AlembicTool tool = AlembicProject.in(folder)
                .revision(
                        "a1",
                        "None",
                        "op.execute(\"create type kind as enum ('old')\")\nop.execute('create table t (k kind)')",
                        "pass")
                .revision("a2", "'a1'", "with op.get_context().autocommit_block():\n    " + add + "\n" + use, "pass")
                .revision("a3", "'a1'", add.replace("new", "newer") + "\n" + use.replace("new", "newer"), "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            assertThat(database.query("select k from t")).containsExactly("new");
            assertThat(failure(session.apply(upgrade(tool, "a3"))).message())
                    .startsWith("unsafe use of new value \"newer\" of enum type kind");
            assertThat(session.environmentRuns()).isEqualTo(1);
        }
    }

    @Test
    void an_autocommit_block_in_a_transaction_of_env_py_is_told_as_the_tool_tells_it() {
        AlembicTool tool = AlembicProject.in(folder)
                .environment(AlembicProject.OWN_TRANSACTION)
                .revision("a1", "None", "with op.get_context().autocommit_block():\n    op.execute('select 1')", "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            assertThat(failure(session.apply(upgrade(tool, "a1"))).details()).contains("migrations/versions/a1.py:");
            assertThat(session.fallback()).isPresent();
        }
    }

    @Test
    void an_enum_type_is_made_again_when_its_table_is() {
        AlembicTool tool = AlembicProject.in(folder)
                .revision(
                        "a1",
                        "None",
                        "op.create_table('t', sa.Column('kind', sa.Enum('A', 'B', name='kind')))",
                        "op.drop_table('t')\nop.execute('drop type kind')")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, downgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a1"));
        }
    }

    @Test
    void a_downgrade_that_refuses_is_told_from_one_that_fails() {
        AlembicTool tool = AlembicProject.in(folder)
                .revision("a1", "None", "pass", "raise NotImplementedError('no way back')")
                .revision("a2", "'a1'", "pass", "class Never(NotImplementedError):\n    pass\nraise Never")
                .revision(
                        "a3",
                        "'a2'",
                        "pass",
                        "try:\n    raise NotImplementedError\nexcept NotImplementedError as error:\n"
                                + "    raise RuntimeError('cannot') from error")
                .revision("a4", "'a3'", "pass", "raise RuntimeError('broken')")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            tool.history().revisions().forEach(revision -> succeed(session, upgrade(tool, revision.id())));
            ToolFailure broken = failure(session.apply(downgrade(tool, "a4")));
            assertThat(broken.refusal()).isFalse();
            ToolFailure wrapped = failure(session.apply(downgrade(tool, "a3")));
            assertThat(wrapped.refusal()).isTrue();
            assertThat(wrapped).hasToString("RuntimeError: cannot");
            assertThat(failure(session.apply(downgrade(tool, "a2"))).refusal()).isTrue();
            ToolFailure refused = failure(session.apply(downgrade(tool, "a1")));
            assertThat(refused.refusal()).isTrue();
            assertThat(refused).hasToString("NotImplementedError: no way back");
            assertThat(session.environmentRuns()).isEqualTo(1);
        }
    }
}
