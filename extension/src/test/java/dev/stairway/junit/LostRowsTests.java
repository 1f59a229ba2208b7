package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import dev.stairway.junit.CheckedProjects.DeclaredLossTestCase;
import dev.stairway.junit.CheckedProjects.LosingTestCase;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which checks are red for what happens to rows, and what they say. */
class LostRowsTests {

    private static EngineRun run;
    private static EngineRun strict;
    private static EngineRun withoutData;

    @BeforeAll
    static void run_the_project_three_times() {
        run = EngineRun.of(Map.of(), LosingTestCase.class, DeclaredLossTestCase.class);
        strict = EngineRun.of(Map.of("stairway.strict", "true"), LosingTestCase.class);
        withoutData = EngineRun.of(Map.of("stairway.data", "false"), LosingTestCase.class, DeclaredLossTestCase.class);
    }

    @Test
    void each_loss_is_red_in_its_own_revision() {
        assertThat(run.names(LosingTestCase.class, FAILED))
                .containsExactly(
                        "downgrade_preserves_data: b2 · shorter names (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: f6 · welcome everybody (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: g7 · mark who is not confirmed (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: h8 · date the archive (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: i9 · end all other sessions (PostgreSQL 17.11, embedded)",
                        "upgrades: d4 · everybody has a phone (PostgreSQL 17.11, embedded)");
    }

    @Test
    void what_the_upgrade_did_not_come_to_is_not_examined() {
        assertThat(run.names(LosingTestCase.class, ABORTED))
                .containsExactly(
                        "downgrade_preserves_data: d4 · everybody has a phone (PostgreSQL 17.11, embedded)",
                        "models_match_the_migrations: PostgreSQL 17.11, embedded");
        assertThat(run.message(LosingTestCase.class, "downgrade_preserves_data: d4"))
                .isEqualTo("not examined: the upgrade of revision d4 fails where the tables hold rows, see upgrades");
    }

    @Test
    void notes_are_red_when_strict_and_nothing_else_is_added() {
        assertThat(strict.names(LosingTestCase.class, FAILED))
                .containsAll(run.names(LosingTestCase.class, FAILED))
                .contains(
                        "downgrade_preserves_data: e5 · the first role (PostgreSQL 17.11, embedded)",
                        "upgrades: c3 · everybody has an address (PostgreSQL 17.11, embedded)")
                .hasSize(6 + 2);
    }

    @Test
    void a_loss_that_is_declared_is_green() {
        assertThat(run.names(DeclaredLossTestCase.class, FAILED))
                .containsExactly(
                        "downgrade_preserves_data: h8 · date the archive (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: i9 · end all other sessions (PostgreSQL 17.11, embedded)",
                        "upgrades: d4 · everybody has a phone (PostgreSQL 17.11, embedded)");
    }

    @Test
    void without_data_the_check_is_not_examined_and_never_green() {
        assertThat(withoutData.names(LosingTestCase.class, FAILED)).isEmpty();
        assertThat(withoutData.names(LosingTestCase.class, ABORTED)).hasSize(9 + 1);
        assertThat(withoutData.message(LosingTestCase.class, "downgrade_preserves_data: b2"))
                .isEqualTo("not examined: rows are not looked at, stairway.data=false");
    }

    @Test
    void a_declaration_is_not_called_needless_where_no_rows_were_seen() {
        assertThat(withoutData.names(DeclaredLossTestCase.class, FAILED)).isEmpty();
    }

    @Test
    void a_value_that_does_not_come_back_is_named_with_its_row() {
        assertThat(run.message(LosingTestCase.class, "downgrade_preserves_data: b2"))
                .isEqualTo("""
                        downgrade b2 → a1 does not bring the rows back
                          table public.people: 4 of 5 rows changed (name in 4)
                            key        column  before                                    after
                            id=900001  name    Größe 漢字 Größe 漢字 Größe 漢字 Größe 漢字 GröZ  Größe 漢字 Größe 漢字 Gr
                            id=900002  name    abcdefghijabcdefghijabcdefghijabcdefghy   abcdefghijabcdefghij
                            id=900004  name    '  blanks at both ends  '                 '  blanks at both end'
                            id=900005  name    O'Reilly said "yes" \\ 100%                'O'Reilly said "yes" '
                        Revision:  b2 · shorter names   (src/test/projects/losing/versions/b2.py)
                        To fix:    keep in upgrade() what downgrade() needs to restore the values, or declare @Irreversible(revision = "b2", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW302 (docs/findings/SW302.md)""");
    }

    @Test
    void an_upgrade_that_fails_only_on_rows_is_red() {
        assertThat(run.message(LosingTestCase.class, "upgrades: d4")).isEqualTo("""
                        upgrade c3 → d4 fails where the tables hold rows
                          sqlalchemy.exc.IntegrityError: column "phone" of relation "people" contains null values
                          versions/d4.py:10 in upgrade
                              op.execute("alter table people add column phone text not null")
                          SQL: alter table people add column phone text not null
                        Revision:  d4 · everybody has a phone   (src/test/projects/losing/versions/d4.py)
                        To fix:    make upgrade() run on tables that hold rows: a default, a conversion, or values for the rows first
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW301 (docs/findings/SW301.md)""");
    }

    @Test
    void a_downgrade_that_fails_only_on_rows_is_red() {
        assertThat(run.message(LosingTestCase.class, "downgrade_preserves_data: g7"))
                .isEqualTo("""
                        downgrade g7 → f6 fails where the tables hold rows
                          sqlalchemy.exc.DataError: value too long for type character varying(20)
                          versions/g7.py:15 in downgrade
                              op.execute("alter table people alter column name type varchar(20)")
                          SQL: alter table people alter column name type varchar(20)
                        Revision:  g7 · mark who is not confirmed   (src/test/projects/losing/versions/g7.py)
                        To fix:    make downgrade() run on tables that hold rows, or declare @Irreversible(revision = "g7", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW303 (docs/findings/SW303.md)""");
    }

    @Test
    void a_second_upgrade_that_meets_the_rows_of_the_first_is_red() {
        assertThat(run.message(LosingTestCase.class, "downgrade_preserves_data: f6"))
                .isEqualTo("""
                        upgrade e5 → f6 fails after its own downgrade where the tables hold rows
                          sqlalchemy.exc.IntegrityError: duplicate key value violates unique constraint "letters_pkey"
                          DETAIL:  Key (person_id)=(1900001) already exists.
                          versions/f6.py:10 in upgrade
                              op.execute("insert into letters select id + 1000000, 'Welcome!' from people")
                          SQL: insert into letters select id + 1000000, 'Welcome!' from people
                        Revision:  f6 · welcome everybody   (src/test/projects/losing/versions/f6.py)
                        To fix:    take back in downgrade() the rows that upgrade() writes, or declare @Irreversible(revision = "f6", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW304 (docs/findings/SW304.md)""");
    }

    @Test
    void a_table_without_rows_is_named_with_the_reason() {
        assertThat(run.message(LosingTestCase.class, "downgrade_preserves_data: h8"))
                .isEqualTo("""
                        revision h8 was examined without rows in 1 table that it changes
                          table public.archive: the archive is closed
                        Revision:  h8 · date the archive   (src/test/projects/losing/versions/h8.py)
                        To fix:    give rows with @SeedData, or see to what the reason names
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW307 (docs/findings/SW307.md)""");
    }

    @Test
    void a_revision_that_no_rows_could_be_looked_at_for_says_why() {
        assertThat(run.message(LosingTestCase.class, "downgrade_preserves_data: i9"))
                .isEqualTo("""
                        revision i9 was not examined with rows
                          cannot read the relations: FATAL: terminating connection due to administrator command
                        Revision:  i9 · end all other sessions   (src/test/projects/losing/versions/i9.py)
                        To fix:    see to what keeps the walk from it
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW308 (docs/findings/SW308.md)""");
    }

    @Test
    void rows_that_are_left_are_shown_when_strict() {
        assertThat(strict.message(LosingTestCase.class, "downgrade_preserves_data: e5"))
                .isEqualTo("""
                        downgrade e5 → d4 leaves rows that were not there before
                          table public.roles: 1 of 6 rows added
                            key   column  before  after
                            id=6  (row)   (none)  id=6, name=admin
                        Revision:  e5 · the first role   (src/test/projects/losing/versions/e5.py)
                        To fix:    delete in downgrade() the rows that upgrade() writes, unless they shall stay
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW305 (docs/findings/SW305.md)""");
    }

    @Test
    void an_upgrade_that_refuses_some_rows_shows_the_error_when_strict() {
        assertThat(strict.message(LosingTestCase.class, "upgrades: c3")).isEqualTo("""
                        upgrade of c3 refuses some rows that its tables allow
                          sqlalchemy.exc.IntegrityError: column "email" of relation "people" contains null values
                          versions/c3.py:10 in upgrade
                              op.execute("alter table people alter column email set not null")
                          SQL: alter table people alter column email set not null
                        Revision:  c3 · everybody has an address   (src/test/projects/losing/versions/c3.py)
                        To fix:    nothing when no such row can be there; else convert or remove those rows first
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW306 (docs/findings/SW306.md)""");
    }
}
