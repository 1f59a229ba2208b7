package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.reader.mysql.MariaDbServer;
import dev.stairway.walk.Leg;
import dev.stairway.walk.Walk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Planted defects are found on MariaDB as they are on PostgreSQL, although a step that fails there leaves half of itself behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(MariaDbServer.class)
class MariaDbScenarioTests {

    private final Map<String, List<Scenario>> histories = ScenarioFile.readAll("/dev/stairway/scenario_mariadb/left");
    private ScenarioWalks walks = new ScenarioWalks(Map.of());

    @BeforeAll
    void walk(DatabaseServer server, @TempDir Path folder) throws InterruptedException, ExecutionException {
        walks = ScenarioWalks.of(histories, server, folder);
    }

    Stream<Scenario> scenarios() {
        return histories.values().stream().flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_defect_is_found_and_nothing_else(Scenario scenario) {
        Walk walk = walks.of(scenario.history(), false);
        assertThat(masked(walk, scenario.name())).isEqualTo(scenario.finds());
        assertThat(masked(walk, scenario.base())).isEqualTo("REVERSIBLE");
        boolean reached = !scenario.finds().contains("SW101");
        assertThat(masked(walk, scenario.later())).startsWith(reached ? "REVERSIBLE" : "NOT_CHECKED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_healthy_twin_and_its_neighbours_are_reversible(Scenario scenario) {
        Walk walk = walks.of(scenario.history(), true);
        assertThat(masked(walk, scenario.name())).isEqualTo(scenario.healthyFinds());
        assertThat(masked(walk, scenario.base())).isEqualTo("REVERSIBLE");
        assertThat(masked(walk, scenario.later())).isEqualTo("REVERSIBLE");
    }

    @Test
    void nothing_is_found_in_the_whole_histories_of_healthy_twins() {
        assertThat(histories).hasSize(4).allSatisfy((name, scenarios) -> {
            Walk walk = walks.of(name, true);
            assertThat(walk.wholeHistory().after(Leg.UP_AGAIN)).isPresent();
            assertThat(VerdictText.ofWhole(walk)).isEmpty();
            assertThat(walk.cost().fallback()).isNull();
            assertThat(walk.database()).isEqualTo("MariaDB 11.4.5, embedded");
        });
    }

    /** The server's words may have the name of the database, which is another one each time. */
    private static String masked(Walk walk, String revision) {
        return VerdictText.of(walk, revision).replaceAll("stairway_\\w+", "<database>");
    }
}
