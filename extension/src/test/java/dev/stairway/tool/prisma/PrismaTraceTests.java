package dev.stairway.tool.prisma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.scenario.EmbeddedServer;
import dev.stairway.trace.LegTrace;
import dev.stairway.trace.LockTaken;
import dev.stairway.trace.TraceGap;
import dev.stairway.trace.TracedStatement;
import dev.stairway.verdict.RollOutFindings;
import dev.stairway.walk.Leg;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import dev.stairway.walk.Walker;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of scripts, which are one message to the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(EmbeddedServer.class)
class PrismaTraceTests {

    private final Walk walk;

    PrismaTraceTests(DatabaseServer server, @TempDir Path folder) {
        PrismaProjectFolder project = new PrismaProjectFolder(folder)
                .migration("1_a", "create table a (id int); insert into a values (1), (2)")
                .down("1_a", "drop table a")
                .migration("2_b", "-- a comment\ncreate index ix_a on a (id);\nupdate a set id = id + 1; -- the end")
                .down("2_b", "drop index ix_a")
                .migration("3_c", "create index concurrently ix_c on a (id)")
                .down("3_c", "begin; drop index ix_c; commit");
        walk = new Walker(project.tool(), server, WalkOptions.defaults().withoutData()).walk();
    }

    @Test
    void each_statement_with_its_locks_and_rows() {
        LegTrace up = trace("2_b", Leg.UP);

        assertThat(up.statements()).extracting(TracedStatement::transaction).containsExactly(1, 1);
        assertThat(up.locks())
                .extracting(LockTaken::toString)
                .containsExactly("SHARE on public.a", "ROW EXCLUSIVE on public.a");
        assertThat(up.statementOf(up.locks().get(0)))
                .hasValueSatisfying(statement -> assertThat(statement.text()).endsWith("create index ix_a on a (id)"));
        assertThat(up.statements().get(1).rows()).hasValue(2);
        assertThat(up.rows()).hasToString("[public.a: 0 inserted, 2 updated, 0 deleted]");
        assertThat(up.gaps()).isEmpty();
    }

    @Test
    void a_script_that_cannot_run_in_a_transaction_runs_all_the_same() {
        LegTrace up = trace("3_c", Leg.UP);

        assertThat(up.statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.inTransaction()).isFalse());
        assertThat(up.gap(TraceGap.Part.LOCKS)).isPresent();
        assertThat(trace("3_c", Leg.DOWN).statements()).hasSize(3);
    }

    @Test
    void the_same_is_found_as_with_any_tool() {
        assertThat(RollOutFindings.of(walk.revision("2_b").orElseThrow()))
                .extracting(finding -> finding.code().number())
                .containsExactly("SW401", "SW409", "SW402", "SW409");
        assertThat(RollOutFindings.of(walk.revision("3_c").orElseThrow(), Leg.UP))
                .isEmpty();
    }

    private LegTrace trace(String revision, Leg leg) {
        return walk.revision(revision).orElseThrow().leg(leg).orElseThrow().trace();
    }
}
