package dev.stairway.walk;

import dev.stairway.database.TestDatabase;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.ModelComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a whole history, in each of its ways on a database of its own. */
final class WholeWalks {

    private final MigrationTool tool;
    private final PreparedServer server;
    private final WalkOptions options;

    WholeWalks(MigrationTool tool, PreparedServer server, WalkOptions options) {
        this.tool = tool;
        this.server = server;
        this.options = options;
    }

    /**
     * The whole history in single commands, and what its head was found to be.
     *
     * @param models how the models compare with what the first command made; null when it failed
     */
    record Whole(WholeHistoryWalk walk, @Nullable ModelComparison models) {}

    /** The tool's own way. */
    Whole inSingleCommands() {
        try (Ground ground = Ground.open(tool, server.create("whole"))) {
            List<ModelComparison> models = new ArrayList<>();
            WholeHistoryWalk walk = inSingleCommands(ground, () -> models.add(ground.compareModels()));
            return new Whole(walk, models.isEmpty() ? null : models.get(0));
        }
    }

    private WholeHistoryWalk inSingleCommands(Ground ground, Runnable atHead) {
        List<WholeHistoryWalk.Run> runs = new ArrayList<>();
        for (Leg leg : Leg.values()) {
            WholeHistoryWalk.Run run = ground.goWhole(leg, staying());
            runs.add(run);
            if (!run.outcome().succeeded()) {
                break;
            }
            if (leg == Leg.UP) {
                atHead.run();
            }
        }
        return new WholeHistoryWalk(runs);
    }

    /** The other ways that are asked for, one after the other. */
    WaysSeen inOtherWays() {
        OtherWays asked = options.ways();
        return new WaysSeen(asked.offline() ? offline() : null, asked.otherSchema() ? inOtherSchema() : null);
    }

    private OfflineWalk offline() {
        try (TestDatabase database = server.create("offline");
                MigrationSession session = tool.open(database)) {
            return new OfflineRuns(database, session, staying()).walk();
        }
    }

    private OtherSchemaWalk inOtherSchema() {
        try (PreparedServer other = server.inSchema(OtherSchemaWalk.NAME);
                Ground ground = Ground.open(tool, other.create("schema"))) {
            State start = ground.state();
            return new OtherSchemaWalk(start, inSingleCommands(ground, () -> {}));
        }
    }

    private Set<String> staying() {
        return options.staying();
    }
}
