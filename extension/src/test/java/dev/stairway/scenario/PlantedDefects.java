package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.ServersForTests;
import dev.stairway.walk.Leg;
import dev.stairway.walk.Walk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every planted defect is found in its own revision, and nothing is found in a healthy one; a class for each product.
 *
 * <p>The scenarios of a folder follow each other in two histories, one with all the defects and one with all the healthy twins: what a
 * broken revision does to those after it would show.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlantedDefects {

    private final DatabaseProvider provider;
    private final Map<String, List<Scenario>> histories;
    private ScenarioWalks walks = new ScenarioWalks(Map.of());

    PlantedDefects(DatabaseProvider provider, Map<String, List<Scenario>> histories) {
        this.provider = provider;
        this.histories = histories;
    }

    @BeforeAll
    void walk(@TempDir Path folder) throws InterruptedException, ExecutionException {
        walks = ScenarioWalks.of(histories, ServersForTests.get(provider), folder);
    }

    final Walk broken(String history) {
        return walks.of(history, false);
    }

    final Walk healthy(String history) {
        return walks.of(history, true);
    }

    final Map<String, List<Scenario>> histories() {
        return histories;
    }

    final Stream<Scenario> scenarios() {
        return histories.values().stream().flatMap(List::stream);
    }

    final Stream<String> names() {
        return histories.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_defect_is_found_and_nothing_else(Scenario scenario) {
        assertThat(VerdictText.of(broken(scenario.history()), scenario.name()))
                .as(scenario.toString())
                .isEqualTo(scenario.finds());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_neighbours_of_a_defect_have_none(Scenario scenario) {
        Walk walk = broken(scenario.history());
        assertThat(VerdictText.of(walk, scenario.base())).as(scenario.base()).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.of(walk, scenario.later())).as(scenario.later()).isEqualTo("REVERSIBLE");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_healthy_twin_and_its_neighbours_are_reversible(Scenario scenario) {
        Walk walk = healthy(scenario.history());
        assertThat(VerdictText.of(walk, scenario.name()))
                .as(scenario.toString())
                .isEqualTo(scenario.healthyFinds());
        assertThat(Stream.of(scenario.base(), scenario.later()))
                .allSatisfy(
                        revision -> assertThat(VerdictText.of(walk, revision)).isEqualTo("REVERSIBLE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void nothing_is_found_in_a_whole_history_of_healthy_twins(String history) {
        Walk walk = healthy(history);
        assertThat(walk.wholeHistory().after(Leg.UP_AGAIN)).isPresent();
        assertThat(VerdictText.ofWhole(walk)).as(history).isEmpty();
        assertThat(walk.cost().fallback()).isNull();
    }
}
