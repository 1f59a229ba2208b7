package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.sqlite.SqliteProvider;
import dev.stairway.walk.Leg;
import dev.stairway.walk.Walk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On SQLite as on PostgreSQL: every planted defect is found in its own revision, and nothing is found in a healthy one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteScenarioTests {

    private final Map<String, List<Scenario>> histories = new TreeMap<>();
    private ScenarioWalks walks = new ScenarioWalks(Map.of());

    @BeforeAll
    void walk(@TempDir Path folder) throws InterruptedException, ExecutionException {
        ScenarioFile.readAll("/dev/stairway/scenario_sqlite/rows")
                .forEach((name, scenarios) -> histories.put(
                        name, scenarios.stream().map(Scenario::oneByOne).toList()));
        try (DatabaseServer server = SqliteProvider.of(true).start()) {
            walks = ScenarioWalks.of(histories, server, folder);
        }
    }

    Stream<Scenario> scenarios() {
        return histories.values().stream().flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_defect_is_found_and_nothing_else(Scenario scenario) {
        Walk walk = walks.of(scenario.history(), false);
        assertThat(VerdictText.of(walk, scenario.name()))
                .as(scenario.toString())
                .isEqualTo(scenario.finds());
        assertThat(Stream.of(scenario.base(), scenario.later()))
                .allSatisfy(
                        revision -> assertThat(VerdictText.of(walk, revision)).isEqualTo("REVERSIBLE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_healthy_twin_and_its_neighbours_are_reversible(Scenario scenario) {
        Walk walk = walks.of(scenario.history(), true);
        assertThat(VerdictText.of(walk, scenario.name()))
                .as(scenario.toString())
                .isEqualTo(scenario.healthyFinds());
        assertThat(Stream.of(scenario.base(), scenario.later()))
                .allSatisfy(
                        revision -> assertThat(VerdictText.of(walk, revision)).isEqualTo("REVERSIBLE"));
    }

    @Test
    void nothing_is_found_in_the_whole_history_of_healthy_twins() {
        assertThat(histories.keySet()).allSatisfy(history -> {
            Walk walk = walks.of(history, true);
            assertThat(walk.wholeHistory().after(Leg.UP_AGAIN)).isPresent();
            assertThat(VerdictText.ofWhole(walk)).as(history).isEmpty();
            assertThat(walk.cost().fallback()).as(history).isNull();
        });
    }

    @Test
    void every_kind_of_defect_has_a_scenario() {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(histories).containsOnlyKeys("rows", "schema");
    }
}
