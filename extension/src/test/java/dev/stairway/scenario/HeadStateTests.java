package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the head has that does not do what it says, under the revision that left it; and what a later one mended. */
@ExtendWith(EmbeddedServer.class)
class HeadStateTests {

    private static final String START = """
            op.execute("create table people (id int primary key, email text)")
            op.execute("insert into people values (1, 'ada'), (2, 'ada')")
            op.execute("create table orders (id int primary key, person_id int constraint fk_person references people)")
            op.execute("create domain weight as numeric")
            op.execute("create table events (at date not null) partition by range (at)")
            op.execute("create table events_new partition of events default")""";
    private static final String END = """
            op.execute("drop table events")
            op.execute("drop domain weight")
            op.execute("drop table orders")
            op.execute("drop table people")""";
    private static final String INDEX = """
            with op.get_context().autocommit_block():
                try:
                    op.execute("create unique index concurrently ux_email on people (email)")
                except sa.exc.IntegrityError:
                    pass""";

    private final DatabaseServer server;
    private final ScenarioProject project;

    HeadStateTests(DatabaseServer server, @TempDir Path folder) {
        this.server = server;
        this.project = new ScenarioProject(folder);
    }

    @Test
    void what_no_later_revision_mends_is_found_at_the_head() {
        weakened().ordinary("after");
        Walk walk = walk();
        assertThat(VerdictText.of(walk, "check")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.of(walk, "domain")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.of(walk, "partial")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.of(walk, "after")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.ofWhole(walk)).isEqualTo("""
                SW221
                  index  public.ux_email  unique using btree (email)
                    left by index · index   (migrations/versions/index.py)
                SW222
                  constraint  public.orders.fk_person  RI_FKey_check_ins disabled, RI_FKey_check_upd disabled
                    left by triggers · triggers   (migrations/versions/triggers.py)
                SW223
                  type  public.weight  ck_weight: CHECK ((VALUE > (0)::numeric)) NOT VALID
                    left by domain · domain   (migrations/versions/domain.py)
                  constraint  public.people.ck_email  CHECK ((email IS NOT NULL)) NOT VALID
                    left by check · check   (migrations/versions/check.py)
                SW224
                  index  public.ix_events_at  using btree (at)
                    left by partial · partial   (migrations/versions/partial.py)""");
    }

    @Test
    void what_later_revisions_mend_is_not_found_at_the_head() {
        weakened()
                .add("rows", sql("delete from people where id = 2"), sql("insert into people values (2, 'ada')"))
                .add("reindex", sql("reindex index ux_email"), sql("drop index ux_email") + "\n" + INDEX)
                .add(
                        "enabled",
                        sql("alter table orders enable trigger all"),
                        sql("alter table orders disable trigger all"))
                .add(
                        "validated",
                        sql("alter table people validate constraint ck_email")
                                + sql("alter domain weight validate constraint ck_weight"),
                        "raise NotImplementedError('validated is validated')")
                .add(
                        "attached",
                        sql("create index ix_events_new_at on events_new (at)")
                                + sql("alter index ix_events_at attach partition ix_events_new_at"),
                        sql("drop index ix_events_at") + sql("create index ix_events_at on only events (at)"));
        assertThat(VerdictText.ofWhole(walk())).isEmpty();
    }

    @Test
    void a_new_name_does_not_make_it_the_work_of_another_revision() {
        weakened()
                .add("table", sql("alter table people rename to persons"), sql("alter table persons rename to people"))
                .add(
                        "index_name",
                        sql("alter index ux_email rename to ux_persons_email"),
                        sql("alter index ux_persons_email rename to ux_email"));
        Walk walk = walk();
        assertThat(VerdictText.of(walk, "table")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.of(walk, "index_name")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.ofWhole(walk).lines())
                .containsSequence(
                        "  index  public.ux_persons_email  unique using btree (email)",
                        "    left by index · index   (migrations/versions/index.py)")
                .containsSequence(
                        "  constraint  public.persons.ck_email  CHECK ((email IS NOT NULL)) NOT VALID",
                        "    left by check · check   (migrations/versions/check.py)");
    }

    @Test
    void a_head_that_is_not_reached_is_not_judged() {
        weakened().add("broken", sql("alter table nowhere add column a int"), "pass");
        Walk walk = walk();
        assertThat(walk.stepwiseHead()).isEmpty();
        assertThat(VerdictText.ofWhole(walk)).doesNotContain("SW22");
    }

    private ScenarioProject weakened() {
        return project.add("start", START, END)
                .add("index", INDEX, sql("drop index ux_email"))
                .add(
                        "check",
                        sql("alter table people add constraint ck_email check (email is not null) not valid"),
                        sql("alter table people drop constraint ck_email"))
                .add(
                        "triggers",
                        sql("alter table orders disable trigger all"),
                        sql("alter table orders enable trigger all"))
                .add(
                        "domain",
                        sql("alter domain weight add constraint ck_weight check (value > 0) not valid"),
                        sql("alter domain weight drop constraint ck_weight"))
                .add("partial", sql("create index ix_events_at on only events (at)"), sql("drop index ix_events_at"));
    }

    private Walk walk() {
        return project.walk(server, WalkOptions.defaults().withoutData());
    }

    private static String sql(String text) {
        return "op.execute(\"" + text + "\")\n";
    }
}
