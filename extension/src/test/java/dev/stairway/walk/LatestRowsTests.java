package dev.stairway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.data.DataDiff;
import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.history.Revision;
import dev.stairway.reader.DataReader;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.alembic.AlembicSettings;
import dev.stairway.tool.alembic.AlembicTool;
import dev.stairway.tool.python.EnvironmentForTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rows that are read after a step are those that reading all tables tells, and no others are read. */
class LatestRowsTests {

    /** Always read are tables with partitions, and those with values that are printed by what other objects are called. */
    private static final String SEEN = """
            upgrade base → a1: [children, log, parents, people, places, pointers, quiet]
            downgrade a1 → base: []
            upgrade base → a1: [children, log, parents, people, places, pointers, quiet]
            upgrade a1 → b2: [log, parents, people, places, pointers]
            downgrade b2 → a1: [log, parents, people, places, pointers]
            upgrade a1 → b2: [log, parents, people, places, pointers]
            upgrade b2 → c3: [children, parents, people, places, pointers]
            downgrade c3 → b2: [parents, people, places, pointers]
            upgrade b2 → c3: [children, parents, people, places, pointers]
            upgrade c3 → d4: [kids, people, places, pointers]
            downgrade d4 → c3: [children, people, places, pointers]
            upgrade c3 → d4: [kids, people, places, pointers]
            upgrade d4 → e5: [people, places, pointers]
            downgrade e5 → d4: [people, places, pointers]
            upgrade d4 → e5: [people, places, pointers]
            upgrade e5 → g7: [people, places, pointers, silent]
            downgrade g7 → e5: [people, places, pointers, quiet]
            upgrade e5 → g7: [people, places, pointers, silent]
            upgrade g7 → h8: [people, places, pointers]
            downgrade h8 → g7: [people, places, pointers]
            upgrade g7 → h8: [people, places, pointers]
            upgrade h8 → i9: [kids, log, parents, people, places, pointers, silent]
            downgrade i9 → h8: [kids, log, parents, people, places, pointers, silent]
            upgrade h8 → i9: [kids, log, parents, people, places, pointers, silent]""";

    @Test
    void after_each_step_they_are_what_reading_all_tells() {
        List<String> read = new ArrayList<>();
        try (DatabaseServer server = new EmbeddedPostgresProvider().start();
                MigrationTool tool = new AlembicTool(AlembicSettings.of(Path.of("alembic.ini"))
                        .workingDirectory(Path.of("src/test/projects/touching").toAbsolutePath())
                        .python(EnvironmentForTests.python())
                        .build());
                Ground ground = Ground.open(tool, server.create("rows"));
                LatestRows rows = new LatestRows(ground)) {
            for (Revision revision : tool.history().revisions()) {
                for (MigrationStep step : List.of(
                        MigrationStep.upgrade(revision),
                        MigrationStep.downgrade(revision),
                        MigrationStep.upgrade(revision))) {
                    read.add(step + ": " + readAfter(step, ground, rows));
                }
            }
        }
        assertThat(String.join("\n", read)).isEqualTo(SEEN);
    }

    /** The tables whose rows were read anew. */
    private static Set<String> readAfter(MigrationStep step, Ground ground, LatestRows rows) {
        try (DataSnapshot before = rows.read()) {
            assertThat(rows.apply(step, true).outcome().succeeded())
                    .as("%s", step)
                    .isTrue();
            try (DataSnapshot now = rows.read();
                    DataSnapshot all = DataReader.ofAllTables()
                            .without(ground.session().bookkeepingTables())
                            .read(ground.reading())) {
                assertThat(DataDiff.between(all, now).tables())
                        .as("after %s", step)
                        .isEmpty();
                assertThat(now.tables())
                        .extracting(DataTable::name)
                        .isEqualTo(all.tables().stream().map(DataTable::name).toList());
                return readAnew(before, now);
            }
        }
    }

    private static Set<String> readAnew(DataSnapshot before, DataSnapshot now) {
        Set<String> names = new TreeSet<>();
        for (DataTable table : now.tables()) {
            if (before.tables().stream().noneMatch(then -> then.oid() == table.oid() && then.rows() == table.rows())) {
                names.add(table.name().last());
            }
        }
        return names;
    }
}
