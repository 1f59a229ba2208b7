package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.verdict.Finding;
import dev.stairway.verdict.RevisionVerdict;
import dev.stairway.verdict.RollOutFindings;
import dev.stairway.verdict.RollOutVerdict;
import dev.stairway.walk.Declarations;
import dev.stairway.walk.Leg;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.RollOutRules;
import dev.stairway.walk.RollOutRules.Acceptance;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rolling out a revision, and back, does to others; and what its safe twin does not. One history with all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(EmbeddedServer.class)
class RollOutTests {

    private static final String LIMIT = "op.execute(\"set local lock_timeout = '3s'\")\n";
    private static final RollOutRules RULES = new RollOutRules(
            Set.of("SW401", "SW402"),
            List.of(
                    new Acceptance("SW401", "unique_", "the table is small"),
                    new Acceptance("SW405", "unique_", "not so")));

    private final Walk walk;

    RollOutTests(DatabaseServer server, @TempDir Path folder) {
        ScenarioProject project = new ScenarioProject(folder);
        revisions(project);
        WalkOptions options = new WalkOptions(Set.of(), false, false, new Declarations(Map.of(), false, RULES));
        walk = project.walk(server, options);
    }

    private static void revisions(ScenarioProject project) {
        add(project, "start", """
                op.execute("create table people (id int primary key, name text, boss int, born text)")
                op.execute("create table pets (id int primary key, person int, note text)")
                op.execute("create view named as select id, name from people")
                op.execute("create index ix_start on pets (note)")""", "op.execute('drop table pets, people cascade')");
        add(project, "index", "op.create_index('ix_name', 'people', ['name'])", "op.drop_index('ix_name')");
        add(project, "index_safe", """
                with op.get_context().autocommit_block():
                    op.create_index("ix_born", "people", ["born"], postgresql_concurrently=True)""", """
                with op.get_context().autocommit_block():
                    op.drop_index("ix_born", postgresql_concurrently=True)""");
        add(project, "index_alone", """
                with op.get_context().autocommit_block():
                    op.create_index("ix_alone", "people", ["boss"])""", """
                with op.get_context().autocommit_block():
                    op.drop_index("ix_alone")""");
        add(
                project,
                "unique_",
                "op.create_unique_constraint('uq_note', 'pets', ['note'])",
                "op.drop_constraint('uq_note', 'pets')");
        add(project, "unique_safe", """
                with op.get_context().autocommit_block():
                    op.execute("create unique index concurrently uq_boss on people (boss)")
                %sop.execute("alter table people add constraint uq_boss unique using index uq_boss")""".formatted(LIMIT), LIMIT + "op.drop_constraint('uq_boss', 'people')");
        add(
                project,
                "key",
                "op.create_foreign_key('fk_person', 'pets', 'people', ['person'], ['id'])",
                "op.drop_constraint('fk_person', 'pets')");
        add(
                project,
                "key_safe",
                LIMIT
                        + "op.create_foreign_key('fk_boss', 'people', 'people', ['boss'], ['id'], postgresql_not_valid=True)",
                LIMIT + "op.drop_constraint('fk_boss', 'people')");
        add(project, "key_valid", LIMIT + "op.execute('alter table people validate constraint fk_boss')", """
                op.execute("set local lock_timeout = '3s'")
                op.drop_constraint("fk_boss", "people")
                op.create_foreign_key("fk_boss", "people", "people", ["boss"], ["id"], postgresql_not_valid=True)""");
        add(
                project,
                "filled",
                "op.alter_column('people', 'name', nullable=False)",
                "op.alter_column('people', 'name', nullable=True)");
        add(
                project,
                "proved",
                LIMIT + "op.execute('alter table people add constraint born_there check (born is not null) not valid')",
                LIMIT + "op.drop_constraint('born_there', 'people')");
        add(project, "proof", LIMIT + "op.execute('alter table people validate constraint born_there')", """
                op.execute("set local lock_timeout = '3s'")
                op.drop_constraint("born_there", "people")
                op.execute("alter table people add constraint born_there check (born is not null) not valid")""");
        add(
                project,
                "filled_safe",
                LIMIT + "op.alter_column('people', 'born', nullable=False)",
                LIMIT + "op.alter_column('people', 'born', nullable=True)");
        add(
                project,
                "type_",
                "op.execute('alter table pets alter person type bigint')",
                "op.execute('alter table pets alter person type int')");
        add(
                project,
                "type_safe",
                LIMIT + "op.execute('alter table pets alter note type varchar')",
                LIMIT + "op.execute('alter table pets alter note type text')");
        add(
                project,
                "fresh",
                "op.execute('alter table pets add token uuid default gen_random_uuid()')",
                "op.drop_column('pets', 'token')");
        add(
                project,
                "fresh_safe",
                LIMIT + "op.execute(\"alter table pets add state text default 'x'\")",
                LIMIT + "op.drop_column('pets', 'state')");
        add(
                project,
                "unlogged",
                LIMIT + "op.execute('alter table pets set unlogged')",
                LIMIT + "op.execute('alter table pets set logged')");
        add(project, "holding", """
                op.add_column("pets", sa.Column("age", sa.Integer()))
                op.execute("update people set boss = 1")""", LIMIT + "op.drop_column('pets', 'age')");
        add(project, "cascade", LIMIT + "op.execute('alter table people drop column name cascade')", """
                op.execute("alter table people add name text not null default ''")
                op.execute("alter table people alter name drop default")
                op.execute("create index ix_name on people (name)")
                op.execute("create view named as select id, name from people")""");
        add(project, "truncated", LIMIT + "op.execute('truncate pets')", "pass");
        add(project, "own", """
                op.execute("create table own (id int)")
                op.execute("create index ix_own on own (id)")
                op.execute("alter table own alter id set not null")
                op.execute("alter table own alter id type bigint")
                op.execute("alter table own add check (id > 0)")""", """
                op.execute("alter table own alter id type int")
                op.execute("drop table own cascade")""");
    }

    private static void add(ScenarioProject project, String id, String upgrade, String downgrade) {
        project.add(id, upgrade, downgrade);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start       |                   |",
                "index       | SW401 SW409       | SW402 SW409",
                "index_safe  |                   |",
                "index_alone | SW401             | SW402",
                "unique_     | SW401 SW409       | SW409",
                "unique_safe |                   |",
                "key         | SW403 SW409       | SW409",
                "key_safe    |                   |",
                "key_valid   |                   |",
                "filled      | SW404 SW409       | SW409",
                "proved      |                   |",
                "proof       |                   |",
                "filled_safe |                   |",
                "type_       | SW405 SW409       | SW405 SW409",
                "type_safe   |                   |",
                "fresh       | SW406 SW409       | SW409",
                "fresh_safe  |                   |",
                "unlogged    | SW407             | SW407",
                "holding     | SW408 SW409       |",
                "cascade     | SW410 SW411       | SW401 SW408 SW409",
                "truncated   | SW411             |",
                "own         |                   |"
            })
    void what_is_found_on_the_way_up_and_down(String revision, String up, String down) {
        assertThat(codes(revision, Leg.UP)).isEqualTo(up == null ? "" : up);
        assertThat(codes(revision, Leg.DOWN)).isEqualTo(down == null ? "" : down);
    }

    @Test
    void a_finding_names_the_step_the_statement_and_the_safer_way() {
        Finding finding = RollOutFindings.of(revision("index"), Leg.UP).get(0);

        assertThat(finding.headline())
                .isEqualTo("upgrade start → index builds index public.ix_name while nobody can write to public.people");
        assertThat(finding.facts()).containsExactly("CREATE INDEX ix_name ON people (name)");
        assertThat(finding.remedy()).startsWith("CREATE INDEX CONCURRENTLY");
    }

    @Test
    void what_cascade_takes_along_is_named() {
        assertThat(RollOutFindings.of(revision("cascade"), Leg.UP).get(0).facts())
                .containsExactly(
                        "view  public.named  SELECT id, name FROM public.people;",
                        "alter table people drop column name cascade");
    }

    @Test
    void what_is_accepted_is_no_error_and_what_is_accepted_without_need_is_one() {
        RollOutVerdict verdict = RollOutVerdict.of(revision("unique_"));

        assertThat(verdict.accepted())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.remedy()).isEqualTo("nothing; it is accepted, because the table is small"));
        assertThat(verdict.errors())
                .extracting(Finding::toString)
                .containsExactly("SW412 SW405 is accepted for revision unique_, and was not found");
        assertThat(RollOutVerdict.of(revision("index")).errors())
                .extracting(finding -> finding.code().number())
                .containsExactly("SW401", "SW402");
    }

    @Test
    void none_of_it_is_part_of_the_verdict() {
        assertThat(RevisionVerdict.of(revision("index")).findings()).isEmpty();
    }

    private String codes(String revision, Leg leg) {
        RevisionWalk seen = revision(revision);
        assertThat(seen.leg(leg).orElseThrow().failure()).isEmpty();
        return RollOutFindings.of(seen, leg).stream()
                .map(finding -> finding.code().number())
                .collect(Collectors.joining(" "));
    }

    private RevisionWalk revision(String id) {
        return walk.revision(id).orElseThrow();
    }
}
