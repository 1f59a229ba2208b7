package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.schema.QualifiedName;
import dev.stairway.trace.LegTrace;
import dev.stairway.walk.Leg;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of each leg, on the way up and on the way down, with empty tables and with filled ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(EmbeddedServer.class)
class LegTraceTests {

    private final Walk walk;

    LegTraceTests(DatabaseServer server, @TempDir Path folder) {
        ScenarioProject project = new ScenarioProject(folder)
                .ordinary("orders")
                .add("widen", """
                        op.add_column("orders", sa.Column("total", sa.Integer()))
                        op.execute("update orders set total = 1")
                        op.alter_column("orders", "total", type_=sa.BigInteger())""", "op.drop_column('orders', 'total')")
                .add("concurrent", """
                        with op.get_context().autocommit_block():
                            op.execute("create index concurrently ix_total on orders (total)")
                            op.execute("vacuum full orders")""", "op.drop_index('ix_total')")
                .add("clear", """
                        op.execute("insert into orders (id) select coalesce(max(id), 0) + 1 from orders")
                        op.execute("truncate orders")""", """
                        op.execute("set local lock_timeout = '3s'")
                        op.execute("create table later (id int)")
                        op.execute("insert into later values (1)")
                        op.drop_column("orders", "note")""");
        walk = project.walk(server, WalkOptions.defaults());
    }

    @Test
    void what_a_revision_makes_itself_is_not_locked_for_anybody() {
        assertThat(text("orders", Leg.UP)).isEqualTo("""
                CREATE TABLE orders ( id SERIAL NOT NULL, note VARCHAR(80) DEFAULT '' NOT NULL, PRIMARY KEY (id) )
                CREATE INDEX ix_orders_note ON orders (note)""");
        assertThat(text("orders", Leg.DOWN)).isEqualTo("""
                DROP TABLE orders
                  ACCESS EXCLUSIVE on public.orders_id_seq
                  ACCESS EXCLUSIVE on public.orders
                  ACCESS EXCLUSIVE on public.orders_pkey
                  ACCESS EXCLUSIVE on public.ix_orders_note""");
    }

    @Test
    void each_lock_and_each_rewrite_with_the_statement_that_it_came_from() {
        assertThat(text("widen", Leg.UP)).isEqualTo("""
                ALTER TABLE orders ADD COLUMN total INTEGER
                  ACCESS EXCLUSIVE on public.orders
                update orders set total = 1
                  ROW EXCLUSIVE on public.orders
                ALTER TABLE orders ALTER COLUMN total TYPE BIGINT
                  SHARE on public.orders
                  ACCESS EXCLUSIVE on public.orders_pkey
                  ACCESS EXCLUSIVE on public.ix_orders_note
                  rewrites public.orders""");
        assertThat(text("widen", Leg.UP_AGAIN)).isEqualTo(text("widen", Leg.UP));
        assertThat(text("widen", Leg.DOWN)).isEqualTo("""
                ALTER TABLE orders DROP COLUMN total
                  ACCESS EXCLUSIVE on public.orders""");
    }

    @Test
    void rows_are_counted_where_there_are_some() {
        assertThat(rows("widen", Leg.UP).rows()).singleElement().satisfies(rows -> {
            assertThat(rows.table()).isEqualTo(QualifiedName.of("public", "orders"));
            assertThat(rows.updated()).isPositive();
        });
        assertThat(rows("widen", Leg.UP).gaps()).isEmpty();
        assertThat(rows("widen", Leg.DOWN).rows()).isEmpty();
    }

    @Test
    void what_runs_outside_of_a_transaction_leaves_gaps() {
        assertThat(text("concurrent", Leg.UP)).isEqualTo("""
                create index concurrently ix_total on orders (total)
                vacuum full orders
                rewritten public.orders
                gap: 2 of the statements ran outside of a transaction""");
        assertThat(trace("concurrent", Leg.UP).touchedRelations()).isEmpty();
    }

    @Test
    void a_truncation_is_no_rewrite_and_rows_of_a_new_table_count() {
        assertThat(text("clear", Leg.UP)).contains("truncates public.orders").doesNotContain("rewrites");
        assertThat(text("clear", Leg.DOWN)).isEqualTo("""
                set local lock_timeout = '3s'
                create table later (id int)
                insert into later values (1)
                ALTER TABLE orders DROP COLUMN note
                  ACCESS EXCLUSIVE on public.orders within 3000 ms
                  ACCESS EXCLUSIVE on public.ix_orders_note within 3000 ms
                public.later: 1 inserted, 0 updated, 0 deleted""");
    }

    @Test
    void the_relations_that_can_have_other_rows_now() {
        assertThat(trace("orders", Leg.UP).touchedRelations()).contains(Set.of());
        assertThat(trace("widen", Leg.DOWN).touchedRelations().orElseThrow())
                .contains(QualifiedName.of("public", "orders"));
    }

    private String text(String revision, Leg leg) {
        return TraceText.of(trace(revision, leg));
    }

    private LegTrace trace(String revision, Leg leg) {
        return revision(revision).leg(leg).orElseThrow().trace();
    }

    private LegTrace rows(String revision, Leg leg) {
        return revision(revision)
                .withRows()
                .orElseThrow()
                .leg(leg)
                .orElseThrow()
                .trace();
    }

    private RevisionWalk revision(String id) {
        return walk.revision(id).orElseThrow();
    }
}
