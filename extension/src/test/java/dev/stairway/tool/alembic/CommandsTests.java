package dev.stairway.tool.alembic;

import static dev.stairway.tool.Direction.DOWNGRADE;
import static dev.stairway.tool.Direction.UPGRADE;
import static dev.stairway.tool.alembic.SteppingTests.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.tool.MigrationSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets as the command {@code alembic} takes them; nothing is migrated here. */
class CommandsTests {

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_line_of_revisions(boolean inATransactionOfItsOwn) {
        AlembicTool tool = AlembicProject.in(folder)
                .environment(inATransactionOfItsOwn ? AlembicProject.OWN_TRANSACTION : AlembicProject.SYNC)
                .table("a1a1", "None")
                .table("b2b2", "'a1a1'")
                .table("c3c3", "'b2b2'")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            assertThat(session.plan(UPGRADE, "head")).containsExactly("a1a1", "b2b2", "c3c3");
            assertThat(session.plan(UPGRADE, "+1")).containsExactly("a1a1");
            assertThat(session.plan(UPGRADE, "a1a1+1")).containsExactly("a1a1", "b2b2");
            assertThat(session.plan(DOWNGRADE, "base")).isEmpty();
            assertThat(session.stamp("b2b2").succeeded()).isTrue();
            assertThat(session.current()).containsExactly("b2b2");
            assertThat(session.plan(UPGRADE, "head")).containsExactly("c3c3");
            assertThat(session.plan(UPGRADE, "b2b2")).isEmpty();
            assertThat(session.plan(DOWNGRADE, "-1")).containsExactly("b2b2");
            assertThat(session.plan(DOWNGRADE, "base")).containsExactly("b2b2", "a1a1");
            assertThatThrownBy(() -> session.plan(DOWNGRADE, "-3"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("""
                            downgrade to -3 is not possible: Relative revision -3 didn't produce 3 migrations
                            The database stands at b2b2""");
        }
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void a_branch_is_taken_back_alone_and_head_is_ambiguous() {
        AlembicTool tool = AlembicProject.in(folder)
                .table("a1a1", "None")
                .table("b1b1", "'a1a1'")
                .table("b2b2", "'a1a1'")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            assertThat(session.stamp("heads").succeeded()).isTrue();
            assertThat(session.current()).containsExactly("b1b1", "b2b2");
            assertThat(session.plan(UPGRADE, "b1b1")).isEmpty();
            assertThat(session.plan(DOWNGRADE, "b1b1@a1a1")).containsExactly("b1b1");
            assertThat(session.stamp("base").succeeded()).isTrue();
            assertThatThrownBy(() -> session.plan(UPGRADE, "head")).hasMessageContaining("Multiple head revisions");
            assertThat(failure(session.stamp("head")).message()).contains("Multiple head");
        }
    }
}
