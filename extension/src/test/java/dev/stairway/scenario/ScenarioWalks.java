package dev.stairway.scenario;

import dev.stairway.database.DatabaseServer;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The walks over all histories of scenarios, those with the defects and those with the healthy twins.
 *
 * @param walks each walk under its history
 */
record ScenarioWalks(Map<Key, Walk> walks) {

    /**
     * A history of scenarios.
     *
     * @param name the folder of its files
     * @param healthy whether it has the healthy twins
     */
    record Key(String name, boolean healthy) {}

    private static final int AT_A_TIME = 2;

    /** Walks all histories, two at a time. */
    static ScenarioWalks of(Map<String, List<Scenario>> histories, DatabaseServer server, Path folder)
            throws InterruptedException, ExecutionException {
        List<Callable<Map.Entry<Key, Walk>>> work = new ArrayList<>();
        histories.forEach((name, scenarios) -> {
            for (boolean healthy : List.of(false, true)) {
                ScenarioProject project =
                        new ScenarioProject(folder.resolve(name + (healthy ? "_healthy" : "_broken")));
                scenarios.forEach(scenario -> project.add(scenario, healthy));
                work.add(() -> Map.entry(new Key(name, healthy), project.walk(server, options(name))));
            }
        });
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            Map<Key, Walk> walks = new HashMap<>();
            for (Future<Map.Entry<Key, Walk>> done : threads.invokeAll(work)) {
                walks.put(done.get().getKey(), done.get().getValue());
            }
            return new ScenarioWalks(walks);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The other histories are about the schema: many drop a column, which is a loss of its values, to bring it back in another way. */
    private static WalkOptions options(String history) {
        return history.startsWith("rows")
                ? WalkOptions.defaults()
                : WalkOptions.defaults().withoutData();
    }

    /** The walk over a history. */
    Walk of(String history, boolean healthy) {
        return Objects.requireNonNull(walks.get(new Key(history, healthy)), history);
    }
}
