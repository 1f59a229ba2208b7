package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stairway.database.DatabaseServer;
import dev.stairway.reader.mysql.MariaDbServer;
import dev.stairway.reader.mysql.OnEachMysql;
import dev.stairway.walk.Leg;
import dev.stairway.walk.Walk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Planted defects are found on MariaDB and MySQL as they are on PostgreSQL, although a step that fails there leaves half of itself
 * behind.
 */
@OnEachMysql
@Tag("slow")
class MysqlScenarioTests {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> each_defect_is_found_and_nothing_else_and_nothing_in_its_healthy_twin(DatabaseServer server)
            throws InterruptedException, ExecutionException {
        boolean mysql = !MariaDbServer.isMariaDb(server);
        Map<String, List<Scenario>> histories = new TreeMap<>();
        ScenarioFile.readAll("/dev/stairway/scenario_mariadb/left")
                .forEach((name, all) -> histories.put(
                        name,
                        all.stream()
                                .filter(one -> !mysql || one.isOnMysql())
                                .map(Scenario::oneByOne)
                                .toList()));
        ScenarioWalks walks = ScenarioWalks.of(histories, server, folder);
        assertThat(histories).hasSize(7);
        Stream<DynamicTest> defects = histories.values().stream()
                .flatMap(List::stream)
                .map(scenario -> dynamicTest(scenario.toString(), () -> examine(scenario, walks, mysql)));
        Stream<DynamicTest> twins = histories.keySet().stream()
                .map(name -> dynamicTest(
                        name + ", healthy", () -> examineWhole(walks.of(name, true), server.description())));
        return Stream.concat(defects, twins);
    }

    private static void examine(Scenario scenario, ScenarioWalks walks, boolean mysql) {
        Walk walk = walks.of(scenario.history(), false);
        String finds = mysql ? scenario.findsOnMysql() : scenario.finds();
        assertThat(masked(walk, scenario.name())).isEqualTo(finds);
        assertThat(masked(walk, scenario.base())).isEqualTo("REVERSIBLE");
        boolean reached = !finds.contains("SW101");
        assertThat(masked(walk, scenario.later())).startsWith(reached ? "REVERSIBLE" : "NOT_CHECKED");
        Walk healthy = walks.of(scenario.history(), true);
        assertThat(masked(healthy, scenario.name())).isEqualTo(scenario.healthyFinds());
        assertThat(masked(healthy, scenario.base())).isEqualTo("REVERSIBLE");
        assertThat(masked(healthy, scenario.later())).isEqualTo("REVERSIBLE");
    }

    private static void examineWhole(Walk walk, String database) {
        assertThat(VerdictText.ofWhole(walk)).isEmpty();
        assertThat(walk.wholeHistory().after(Leg.UP_AGAIN)).isPresent();
        assertThat(walk.cost().fallback()).isNull();
        assertThat(walk.database()).isEqualTo(database);
    }

    /** The server's words may have the name of the database, which is another one each time. */
    private static String masked(Walk walk, String revision) {
        return VerdictText.of(walk, revision)
                .replaceAll("stairway_\\w+", "<database>")
                .replaceAll("#sql-[-\\w]+", "<table>");
    }
}
