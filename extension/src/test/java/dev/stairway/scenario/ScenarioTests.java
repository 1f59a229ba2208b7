package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Planted defects on PostgreSQL: every kind that there is. */
class ScenarioTests extends PlantedDefects {

    ScenarioTests() {
        super(new EmbeddedPostgresProvider(), ScenarioFile.readAll());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void stepping_runs_env_py_once_and_never_falls_back_to_single_commands(String history) {
        assertThat(healthy(history).cost().environmentRuns()).isEqualTo(1);
        assertThat(broken(history).cost().fallback()).isNull();
    }

    @Test
    void every_kind_of_defect_has_a_scenario() {
        assertThat(scenarios()).hasSizeGreaterThan(120);
        assertThat(histories())
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
}
