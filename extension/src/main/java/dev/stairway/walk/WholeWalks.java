package dev.stairway.walk;

import dev.stairway.database.TestDatabase;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /** The tool's own way. */
    WholeHistoryWalk inSingleCommands() {
        try (Ground ground = Ground.open(tool, server.create("whole"))) {
            return inSingleCommands(ground);
        }
    }

    private WholeHistoryWalk inSingleCommands(Ground ground) {
        List<WholeHistoryWalk.Run> runs = new ArrayList<>();
        for (Leg leg : Leg.values()) {
            WholeHistoryWalk.Run run = ground.goWhole(leg, staying());
            runs.add(run);
            if (!run.outcome().succeeded()) {
                break;
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
            return new OtherSchemaWalk(start, inSingleCommands(ground));
        }
    }

    private Set<String> staying() {
        return options.staying();
    }
}
