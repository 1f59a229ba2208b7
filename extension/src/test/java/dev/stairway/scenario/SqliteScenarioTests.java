package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.sqlite.SqliteProvider;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Planted defects on SQLite, whose driver takes one statement at a time. */
@Tag("slow")
class SqliteScenarioTests extends PlantedDefects {

    SqliteScenarioTests() {
        super(SqliteProvider.of(true), oneByOne());
    }

    private static Map<String, List<Scenario>> oneByOne() {
        Map<String, List<Scenario>> histories =
                new TreeMap<>(ScenarioFile.readAll("/dev/stairway/scenario_sqlite/rows"));
        histories.replaceAll(
                (name, scenarios) -> scenarios.stream().map(Scenario::oneByOne).toList());
        return histories;
    }

    @Test
    void every_kind_of_defect_has_a_scenario() {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(70);
        assertThat(histories()).containsOnlyKeys("fails", "rows", "schema");
    }
}
