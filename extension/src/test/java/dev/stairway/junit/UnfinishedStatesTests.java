package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import dev.stairway.junit.CheckedProjects.DeclaredVersionTestCase;
import dev.stairway.junit.CheckedProjects.UnfinishedTestCase;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which checks are red for what a history leaves that does not do what it says, and what they say. */
class UnfinishedStatesTests {

    private static EngineRun run;
    private static EngineRun strict;

    @BeforeAll
    static void run_the_project_twice() {
        run = EngineRun.of(Map.of(), UnfinishedTestCase.class, DeclaredVersionTestCase.class);
        strict = EngineRun.of(
                Map.of("stairway.strict", "true"), UnfinishedTestCase.class, DeclaredVersionTestCase.class);
    }

    @Test
    void what_cannot_be_right_is_red_at_the_head_and_nowhere_else() {
        assertThat(run.names(UnfinishedTestCase.class, FAILED))
                .containsExactly("nothing_is_invalid_at_head: PostgreSQL 17.11, embedded");
        assertThat(run.names(UnfinishedTestCase.class, ABORTED))
                .containsExactly("models_match_the_migrations: PostgreSQL 17.11, embedded");
        assertThat(run.message(UnfinishedTestCase.class, "nothing_is_invalid_at_head"))
                .isEqualTo("""
                        base → head leaves an invalid index
                          index  public.ux_people_email  unique using btree (email)
                            left by b2 · no address twice   (src/test/projects/unfinished/versions/b2.py)
                        History:   Alembic src/test/projects/unfinished/alembic.ini, 7 revisions, head g7
                        To fix:    remove what stopped its building, then in a new revision: reindex index public.ux_people_email
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW221 (docs/findings/SW221.md)

                        base → head leaves a constraint whose triggers are disabled
                          constraint  public.orders.fk_person  RI_FKey_check_ins disabled, RI_FKey_check_upd disabled
                            left by c3 · load old orders   (src/test/projects/unfinished/versions/c3.py)
                        History:   Alembic src/test/projects/unfinished/alembic.ini, 7 revisions, head g7
                        To fix:    in a new revision, when the rows are right: alter table public.orders enable trigger all
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW222 (docs/findings/SW222.md)""");
    }

    @Test
    void notes_are_red_when_strict() {
        assertThat(strict.names(UnfinishedTestCase.class, FAILED))
                .containsExactly(
                        "downgrade_restores_the_schema: f6 · a newer pg_trgm (PostgreSQL 17.11, embedded)",
                        "downgrade_restores_the_schema: g7 · find people by name (PostgreSQL 17.11, embedded)",
                        "nothing_is_invalid_at_head: PostgreSQL 17.11, embedded",
                        "upgrade_repeats_after_downgrade: g7 · find people by name (PostgreSQL 17.11, embedded)",
                        "upgrades: b2 · no address twice (PostgreSQL 17.11, embedded)",
                        "upgrades: c3 · load old orders (PostgreSQL 17.11, embedded)");
    }

    @Test
    void a_revision_that_leaves_an_invalid_index_says_which() {
        assertThat(strict.message(UnfinishedTestCase.class, "upgrades: b2")).isEqualTo("""
                        upgrade a1 → b2 leaves an invalid index
                          index  public.ux_people_email  unique using btree (email)
                        Revision:  b2 · no address twice   (src/test/projects/unfinished/versions/b2.py)
                        To fix:    do not go on after the error that stopped its building, or end upgrade() with: reindex index public.ux_people_email
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW121 (docs/findings/SW121.md)""");
    }

    @Test
    void a_revision_that_leaves_triggers_disabled_says_which() {
        assertThat(strict.message(UnfinishedTestCase.class, "upgrades: c3")).isEqualTo("""
                        upgrade b2 → c3 leaves a constraint whose triggers are disabled
                          constraint  public.orders.fk_person  RI_FKey_check_ins disabled, RI_FKey_check_upd disabled
                        Revision:  c3 · load old orders   (src/test/projects/unfinished/versions/c3.py)
                        To fix:    end upgrade() with: alter table public.orders enable trigger all
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW122 (docs/findings/SW122.md)""");
    }

    @Test
    void a_downgrade_that_leaves_another_version_of_an_extension_says_which() {
        assertThat(strict.message(UnfinishedTestCase.class, "downgrade_restores_the_schema: f6"))
                .isEqualTo("""
                        downgrade f6 → e5 leaves another version of an extension
                          ~ extension  pg_trgm  version: 1.3 → 1.4
                        Revision:  f6 · a newer pg_trgm   (src/test/projects/unfinished/versions/f6.py)
                        To fix:    alter extension pg_trgm update to '1.3' in downgrade() if there is such a way, or declare @Irreversible(revision = "f6", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW123 (docs/findings/SW123.md)""");
    }

    @Test
    void a_second_upgrade_that_makes_another_version_of_an_extension_says_which() {
        assertThat(strict.message(UnfinishedTestCase.class, "upgrade_repeats_after_downgrade: g7"))
                .isEqualTo("""
                        upgrade f6 → g7 makes another version of an extension after its own downgrade
                          ~ extension  pg_trgm  version: 1.4 → 1.6
                        Revision:  g7 · find people by name   (src/test/projects/unfinished/versions/g7.py)
                        To fix:    name the version in upgrade() and in downgrade(), or declare @Irreversible(revision = "g7", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW124 (docs/findings/SW124.md)""");
    }

    @Test
    void the_head_tells_its_notes_when_strict() {
        assertThat(strict.message(UnfinishedTestCase.class, "nothing_is_invalid_at_head"))
                .contains("""
                        base → head leaves a constraint that is not validated
                          constraint  public.people.ck_email  CHECK ((email IS NOT NULL)) NOT VALID
                            left by d4 · everybody has an address   (src/test/projects/unfinished/versions/d4.py)
                        History:   Alembic src/test/projects/unfinished/alembic.ini, 7 revisions, head g7
                        To fix:    in a new revision, when the old rows are right: alter table public.people validate constraint ck_email
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW223 (docs/findings/SW223.md)""")
                .contains("""
                        base → head leaves an index that not all partitions have
                          index  public.ix_events_at  using btree (at)
                            left by e5 · find events by day   (src/test/projects/unfinished/versions/e5.py)
                        History:   Alembic src/test/projects/unfinished/alembic.ini, 7 revisions, head g7
                        To fix:    create it on the partitions that do not have it, and attach each: alter index public.ix_events_at attach partition ...
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW224 (docs/findings/SW224.md)""");
    }

    @Test
    void a_version_without_a_way_back_may_be_declared_and_is_then_green_when_strict() {
        assertThat(run.names(DeclaredVersionTestCase.class, FAILED))
                .containsExactly("nothing_is_invalid_at_head: PostgreSQL 17.11, embedded");
        assertThat(strict.names(DeclaredVersionTestCase.class, FAILED))
                .noneMatch(name -> name.contains("f6"))
                .isNotEmpty();
    }
}
