package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The built-in checks as their users meet them: through JUnit's engine, on real projects and a real server. */
class MigrationChecksTests {

    private static EngineRun run;

    @BeforeAll
    static void run_all_projects_at_once() {
        run = EngineRun.of(
                Map.of(),
                CheckedProjects.SoundTestCase.class,
                CheckedProjects.BrokenMiddleTestCase.class,
                CheckedProjects.DeclaredTestCase.class,
                CheckedProjects.RefusingTestCase.class,
                CheckedProjects.FailingTestCase.class,
                CheckedProjects.EmptyTestCase.class,
                CheckedProjects.TwoHeadsTestCase.class,
                CheckedProjects.TwoDeclaredHeadsTestCase.class,
                CheckedProjects.ElsewhereTestCase.class,
                CheckedProjects.OtherModelsTestCase.class,
                CheckedProjects.UndeclaredNeuroagentTestCase.class);
    }

    @Test
    void a_sound_history_is_green_with_one_test_a_revision_and_check() {
        assertThat(run.names(CheckedProjects.SoundTestCase.class, SUCCESSFUL))
                .containsExactly(
                        "downgrade_preserves_data: a1 · add orders (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: b2 · add lines (PostgreSQL 17.11, embedded)",
                        "downgrade_restores_the_schema: a1 · add orders (PostgreSQL 17.11, embedded)",
                        "downgrade_restores_the_schema: b2 · add lines (PostgreSQL 17.11, embedded)",
                        "history_is_sound: PostgreSQL 17.11, embedded",
                        "nothing_is_invalid_at_head: PostgreSQL 17.11, embedded",
                        "nothing_is_left_at_base: PostgreSQL 17.11, embedded",
                        "upgrade_repeats_after_downgrade: a1 · add orders (PostgreSQL 17.11, embedded)",
                        "upgrade_repeats_after_downgrade: b2 · add lines (PostgreSQL 17.11, embedded)",
                        "upgrades: a1 · add orders (PostgreSQL 17.11, embedded)",
                        "upgrades: b2 · add lines (PostgreSQL 17.11, embedded)",
                        "whole_history_round_trips: PostgreSQL 17.11, embedded");
        assertThat(run.names(CheckedProjects.SoundTestCase.class, FAILED)).isEmpty();
        assertThat(run.names(CheckedProjects.SoundTestCase.class, ABORTED))
                .containsExactly("models_match_the_migrations: PostgreSQL 17.11, embedded");
    }

    @Test
    void each_broken_revision_is_red_and_no_other() {
        assertThat(run.names(CheckedProjects.BrokenMiddleTestCase.class, FAILED))
                .containsExactly(
                        "downgrade_restores_the_schema: b2 · add a type of state (PostgreSQL 17.11, embedded)",
                        "downgrade_restores_the_schema: d4 · forget the amount (PostgreSQL 17.11, embedded)",
                        "downgrade_restores_the_schema: e5 · add a note (PostgreSQL 17.11, embedded)",
                        "upgrade_repeats_after_downgrade: b2 · add a type of state (PostgreSQL 17.11, embedded)",
                        "whole_history_round_trips: PostgreSQL 17.11, embedded");
        assertThat(run.names(CheckedProjects.BrokenMiddleTestCase.class, ABORTED))
                .containsExactly(
                        "downgrade_preserves_data: e5 · add a note (PostgreSQL 17.11, embedded)",
                        "models_match_the_migrations: PostgreSQL 17.11, embedded",
                        "nothing_is_left_at_base: PostgreSQL 17.11, embedded",
                        "upgrade_repeats_after_downgrade: e5 · add a note (PostgreSQL 17.11, embedded)");
    }

    @Test
    void what_is_left_behind_is_named_with_the_next_move() {
        assertThat(run.message(CheckedProjects.BrokenMiddleTestCase.class, "downgrade_restores_the_schema: b2"))
                .isEqualTo("""
                        downgrade b2 → a1 does not restore the schema
                          + type  public.state  enum ('open', 'done')
                        Revision:  b2 · add a type of state   (src/test/projects/broken-middle/versions/b2.py)
                        To fix:    drop type public.state in downgrade(), or declare @Irreversible(revision = "b2", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW102 (docs/findings/SW102.md)""");
    }

    @Test
    void what_is_not_changed_back_is_named_with_both_values() {
        assertThat(run.message(CheckedProjects.BrokenMiddleTestCase.class, "downgrade_restores_the_schema: d4"))
                .isEqualTo("""
                        downgrade d4 → c3 does not restore the schema
                          ~ column  public.orders.amount  type: numeric(10,2) → numeric(12,2)
                        Revision:  d4 · forget the amount   (src/test/projects/broken-middle/versions/d4.py)
                        To fix:    change column public.orders.amount back in downgrade(), or declare @Irreversible(revision = "d4", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW102 (docs/findings/SW102.md)""");
    }

    @Test
    void a_downgrade_that_raises_shows_the_error_and_its_line() {
        assertThat(run.message(CheckedProjects.BrokenMiddleTestCase.class, "downgrade_restores_the_schema: e5"))
                .isEqualTo("""
                        downgrade e5 → d4 fails
                          sqlalchemy.exc.ProgrammingError: column "remark" of relation "orders" does not exist
                          versions/e5.py:14 in downgrade
                              op.execute("alter table orders drop column remark")
                          SQL: alter table orders drop column remark
                        Revision:  e5 · add a note   (src/test/projects/broken-middle/versions/e5.py)
                        To fix:    repair downgrade(), or declare @Irreversible(revision = "e5", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW103 (docs/findings/SW103.md)""");
    }

    @Test
    void a_second_upgrade_that_fails_shows_the_error_and_its_line() {
        assertThat(run.message(CheckedProjects.BrokenMiddleTestCase.class, "upgrade_repeats_after_downgrade: b2"))
                .isEqualTo("""
                        upgrade a1 → b2 fails after its own downgrade
                          sqlalchemy.exc.ProgrammingError: type "state" already exists
                          versions/b2.py:10 in upgrade
                              op.execute("create type state as enum ('open', 'done')")
                          SQL: create type state as enum ('open', 'done')
                        Revision:  b2 · add a type of state   (src/test/projects/broken-middle/versions/b2.py)
                        To fix:    take back in downgrade() all that upgrade() makes, or declare @Irreversible(revision = "b2", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW104 (docs/findings/SW104.md)""");
    }

    @Test
    void what_could_not_be_examined_says_why() {
        assertThat(run.message(CheckedProjects.BrokenMiddleTestCase.class, "upgrade_repeats_after_downgrade: e5"))
                .isEqualTo("not examined: the downgrade of revision e5 fails, see downgrade_restores_the_schema");
        assertThat(run.message(CheckedProjects.BrokenMiddleTestCase.class, "downgrade_preserves_data: e5"))
                .isEqualTo("not examined: the downgrade of revision e5 fails, see downgrade_restores_the_schema");
        assertThat(run.message(CheckedProjects.BrokenMiddleTestCase.class, "nothing_is_left_at_base"))
                .isEqualTo("not examined: a command over the whole history fails, see whole_history_round_trips");
    }

    @Test
    void a_declared_revision_is_green_and_a_declaration_without_need_is_red() {
        assertThat(run.names(CheckedProjects.DeclaredTestCase.class, FAILED))
                .containsExactly("downgrade_restores_the_schema: c3 · add an amount (PostgreSQL 17.11, embedded)");
        assertThat(run.message(CheckedProjects.DeclaredTestCase.class, "downgrade_restores_the_schema: c3"))
                .isEqualTo("""
                        revision c3 is declared irreversible, and is not
                          its downgrade restores schema and rows, and it can be applied again
                        Revision:  c3 · add an amount   (src/test/projects/broken-middle/versions/c3.py)
                        To fix:    remove @Irreversible(revision = "c3")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW107 (docs/findings/SW107.md)""");
        assertThat(run.names(CheckedProjects.DeclaredTestCase.class, ABORTED))
                .containsExactly(
                        "models_match_the_migrations: PostgreSQL 17.11, embedded",
                        "nothing_is_left_at_base: PostgreSQL 17.11, embedded",
                        "upgrade_repeats_after_downgrade: b2 · add a type of state (PostgreSQL 17.11, embedded)",
                        "upgrade_repeats_after_downgrade: e5 · add a note (PostgreSQL 17.11, embedded)",
                        "whole_history_round_trips: PostgreSQL 17.11, embedded");
    }

    @Test
    void a_downgrade_that_refuses_is_declared_by_the_code_and_never_green() {
        assertThat(run.names(CheckedProjects.RefusingTestCase.class, FAILED)).isEmpty();
        assertThat(run.message(CheckedProjects.RefusingTestCase.class, "downgrade_restores_the_schema: b2"))
                .isEqualTo("not examined: downgrade b2 → a1 is declared irreversible by its code"
                        + " (NotImplementedError: what is forgotten is forgotten)");
        assertThat(run.message(CheckedProjects.RefusingTestCase.class, "nothing_is_left_at_base"))
                .isEqualTo("not examined: base cannot be reached, a revision is declared irreversible");
    }

    @Test
    void a_downgrade_that_refuses_is_red_when_strict() {
        EngineRun strict = EngineRun.of(Map.of("stairway.strict", "true"), CheckedProjects.RefusingTestCase.class);

        assertThat(strict.message(CheckedProjects.RefusingTestCase.class, "downgrade_restores_the_schema: b2"))
                .isEqualTo("""
                        downgrade b2 → a1 is declared irreversible by its code
                          NotImplementedError: what is forgotten is forgotten
                        Revision:  b2 · forget everything   (src/test/projects/refusing/versions/b2.py)
                        To fix:    write the downgrade, or declare @Irreversible(revision = "b2", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW106 (docs/findings/SW106.md)""");
    }

    @Test
    void a_revision_that_cannot_be_applied_is_red_and_those_behind_it_are_aborted() {
        assertThat(run.names(CheckedProjects.FailingTestCase.class, FAILED))
                .containsExactly(
                        "upgrades: b2 · add lines (PostgreSQL 17.11, embedded)",
                        "whole_history_round_trips: PostgreSQL 17.11, embedded");
        assertThat(run.message(CheckedProjects.FailingTestCase.class, "upgrades: b2"))
                .isEqualTo("""
                        upgrade a1 → b2 fails
                          sqlalchemy.exc.ProgrammingError: relation "order_s" does not exist
                          versions/b2.py:10 in upgrade
                              op.execute("create table lines (id int references order_s)")
                          SQL: create table lines (id int references order_s)
                        Revision:  b2 · add lines   (src/test/projects/failing/versions/b2.py)
                        To fix:    make upgrade() run on a database that the revisions before it made
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW101 (docs/findings/SW101.md)""");
        assertThat(run.message(CheckedProjects.FailingTestCase.class, "upgrades: c3"))
                .isEqualTo("not examined: revision b2 cannot be applied, see its test upgrades");
    }

    @Test
    void an_empty_history_is_never_green() {
        assertThat(run.names(CheckedProjects.EmptyTestCase.class, SUCCESSFUL)).isEmpty();
        assertThat(run.names(CheckedProjects.EmptyTestCase.class, FAILED))
                .containsExactly(
                        "downgrade_preserves_data: no revision to examine",
                        "downgrade_restores_the_schema: no revision to examine",
                        "history_is_sound: PostgreSQL 17.11, embedded",
                        "upgrade_repeats_after_downgrade: no revision to examine",
                        "upgrades: no revision to examine");
        assertThat(run.message(CheckedProjects.EmptyTestCase.class, "history_is_sound"))
                .isEqualTo("""
                        the history has no revision
                          nothing was examined, and that is not a pass
                        History:   no revisions
                        To fix:    check where the project keeps its revisions
                        Finding:   SW001 (docs/findings/SW001.md)""");
    }

    @Test
    void two_heads_are_red_with_the_command_that_merges_them() {
        assertThat(run.names(CheckedProjects.TwoHeadsTestCase.class, FAILED))
                .containsExactly("history_is_sound: PostgreSQL 17.11, embedded");
        assertThat(run.message(CheckedProjects.TwoHeadsTestCase.class, "history_is_sound"))
                .isEqualTo("""
                        the history has 2 heads
                          b3 · add notes
                          b2 · add lines
                        History:   3 revisions, heads b3, b2
                        To fix:    merge them: alembic merge -m "merge" b3 b2, or declare those that are meant: @Alembic(heads = 2)
                        Finding:   SW002 (docs/findings/SW002.md)""");
    }

    @Test
    void two_heads_that_are_declared_are_green() {
        assertThat(run.names(CheckedProjects.TwoDeclaredHeadsTestCase.class, FAILED))
                .isEmpty();
        assertThat(run.names(CheckedProjects.TwoDeclaredHeadsTestCase.class, SUCCESSFUL))
                .contains("history_is_sound: PostgreSQL 17.11, embedded");
    }

    @Test
    void a_real_history_is_red_in_the_two_revisions_that_cannot_be_taken_back() {
        assertThat(run.names(CheckedProjects.UndeclaredNeuroagentTestCase.class, FAILED))
                .containsExactly(
                        "downgrade_preserves_data: 0ea274d7a584 · remove order column (PostgreSQL 17.11, embedded)",
                        "downgrade_restores_the_schema: 12bd7610cbc2 · within tool call task (PostgreSQL 17.11, embedded)");
        assertThat(run.names(CheckedProjects.UndeclaredNeuroagentTestCase.class, SUCCESSFUL))
                .hasSize(4 * 14 + 5 - 2);
    }

    @Test
    void models_that_the_migrations_do_not_make_are_red_with_what_alembic_would_add_or_remove() {
        assertThat(run.names(CheckedProjects.OtherModelsTestCase.class, FAILED))
                .containsExactly("models_match_the_migrations: PostgreSQL 17.11, embedded");
        assertThat(run.message(CheckedProjects.OtherModelsTestCase.class, "models_match_the_migrations"))
                .isEqualTo("""
                        the models and the migrations differ
                          add_column  orders.note VARCHAR(20)
                          modify_nullable  orders.state NULL → NOT NULL
                          remove_index  ix_orders_state on orders (state)
                          (add_… is in the models only, remove_… in the database only, modify_… goes from the database to the models; alembic check says the same)
                        History:   Alembic src/test/projects/other-models/alembic.ini, 1 revision, head a1
                        To fix:    add a revision that makes the change, or correct the models
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW204 (docs/findings/SW204.md)""");
    }

    @Test
    void a_project_without_models_is_not_examined_for_them() {
        assertThat(run.message(CheckedProjects.SoundTestCase.class, "models_match_the_migrations"))
                .isEqualTo("not examined: target_metadata in env.py is None, so there are no models to compare with");
        assertThat(run.message(CheckedProjects.FailingTestCase.class, "models_match_the_migrations"))
                .isEqualTo("not examined: not all revisions can be applied, see upgrades");
    }

    @Test
    void only_the_named_revisions_are_examined() {
        EngineRun only = EngineRun.of(
                Map.of("stairway.only", "c3"),
                CheckedProjects.BrokenMiddleTestCase.class,
                CheckedProjects.SoundTestCase.class);

        assertThat(only.names(CheckedProjects.BrokenMiddleTestCase.class, SUCCESSFUL))
                .contains("downgrade_restores_the_schema: c3 · add an amount (PostgreSQL 17.11, embedded)")
                .doesNotContain("upgrades: a1 · add orders (PostgreSQL 17.11, embedded)");
        assertThat(only.message(CheckedProjects.SoundTestCase.class, "upgrades"))
                .isEqualTo("not examined: none of these revisions is named in stairway.only");
    }

    @Test
    void a_revision_behind_one_that_has_no_test_is_red() {
        EngineRun only = EngineRun.of(Map.of("stairway.only", "c3"), CheckedProjects.FailingTestCase.class);

        assertThat(only.message(CheckedProjects.FailingTestCase.class, "upgrades: c3"))
                .isEqualTo("""
                        revision c3 was not examined
                          revision b2 cannot be applied
                        Revision:  c3 · add notes   (src/test/projects/failing/versions/c3.py)
                        To fix:    see to what keeps the walk from it
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW109 (docs/findings/SW109.md)""");
    }

    @Test
    void a_walk_that_is_not_possible_is_one_error_and_aborts_the_rest() {
        assertThat(run.names(CheckedProjects.ElsewhereTestCase.class, FAILED))
                .singleElement()
                .satisfies(name -> assertThat(run.message(CheckedProjects.ElsewhereTestCase.class, name))
                        .contains("wrong database: env.py is connected to a sqlite database"));
        assertThat(run.names(CheckedProjects.ElsewhereTestCase.class, ABORTED))
                .hasSize(2 * 4 + 4 - 1)
                .allSatisfy(name -> assertThat(run.message(CheckedProjects.ElsewhereTestCase.class, name))
                        .isEqualTo("not examined: the walk was not possible, as another test of this class says"));
        assertThat(run.names(CheckedProjects.ElsewhereTestCase.class, SUCCESSFUL))
                .containsExactly("history_is_sound: PostgreSQL 17.11, embedded");
    }
}
