package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
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

/**
 * Every planted defect is found in its own revision, and nothing is found in a healthy one.
 *
 * <p>The scenarios of a folder follow each other in two histories, one with all the defects and one with all the healthy twins: what a
 * broken revision does to those after it would show.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(EmbeddedServer.class)
class ScenarioTests {

    private final Map<String, List<Scenario>> histories = ScenarioFile.readAll();
    private ScenarioWalks walks = new ScenarioWalks(Map.of());

    @BeforeAll
    void walk(DatabaseServer server, @TempDir Path folder) throws InterruptedException, ExecutionException {
        walks = ScenarioWalks.of(histories, server, folder);
    }

    Stream<Scenario> scenarios() {
        return histories.values().stream().flatMap(List::stream);
    }

    Stream<String> names() {
        return histories.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_defect_is_found_and_nothing_else(Scenario scenario) {
        assertThat(broken(scenario, scenario.name())).as(scenario.toString()).isEqualTo(scenario.finds());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_neighbours_of_a_defect_are_reversible(Scenario scenario) {
        assertThat(broken(scenario, scenario.base())).as(scenario.base()).isEqualTo("REVERSIBLE");
        assertThat(broken(scenario, scenario.later())).as(scenario.later()).isEqualTo("REVERSIBLE");
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void nothing_is_found_in_a_whole_history_of_healthy_twins(String history) {
        Walk walk = walks.of(history, true);
        assertThat(walk.wholeHistory().after(Leg.UP_AGAIN)).isPresent();
        assertThat(VerdictText.ofWhole(walk)).as(history).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void stepping_runs_env_py_once_and_never_falls_back_to_single_commands(String history) {
        assertThat(walks.of(history, true).cost().environmentRuns()).isEqualTo(1);
        assertThat(walks.of(history, true).cost().fallback()).isNull();
        assertThat(walks.of(history, false).cost().fallback()).isNull();
    }

    @Test
    void every_kind_of_defect_has_a_scenario() {
        assertThat(scenarios()).hasSizeGreaterThan(120);
        assertThat(histories)
                .containsOnlyKeys(
                        "fails",
                        "harmless",
                        "left",
                        "lost_beside_tables",
                        "lost_in_tables",
                        "rows",
                        "rows_kept",
                        "weak");
    }

    private String broken(Scenario scenario, String revision) {
        return VerdictText.of(walks.of(scenario.history(), false), revision);
    }
}
