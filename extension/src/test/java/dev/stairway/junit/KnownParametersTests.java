package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a typing error in a parameter's name comes to. */
class KnownParametersTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(stairway\\.[A-Za-z.]+)` \\|");

    @MigrationTest
    @Alembic("there/is/none.ini")
    static class OneTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("there/is/none.ini")
    static class AnotherTestCase implements MigrationChecks {}

    static class OrdinaryTestCase {
        @Test
        void nothing() {}
    }

    @Test
    void the_documentation_lists_all_of_them() throws IOException {
        String page = Files.readString(Path.of("../docs/configuration.md"));
        Set<String> rows = ROW.matcher(page).results().map(row -> row.group(1)).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>(KnownParameters.all());
        assertThat(named).containsAll(rows);
        DatabaseKinds.all().forEach(kind -> named.remove("stairway." + kind.word()));
        assertThat(rows).containsAll(named);
    }

    @Test
    void the_nearest_one_is_named() {
        assertThat(KnownParameters.problem(List.of("stairway.onyl", "stairway.only", "junit.x")))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("there is no configuration parameter stairway.onyl, so that it changes nothing\n"
                                + "To fix:    stairway.only? All of them are: stairway.cache, "));
        assertThat(KnownParameters.nearest("stairway.fail-on")).isEqualTo("stairway.failOn");
        assertThat(KnownParameters.nearest("stairway.datebase")).isEqualTo("stairway.database");
        assertThat(KnownParameters.problem(KnownParameters.all())).isEmpty();
    }

    @Test
    void a_run_with_another_one_has_one_red_test() {
        EngineExecutionResults results = run("stairway.onyl", OneTestCase.class, AnotherTestCase.class);
        results.testEvents().assertStatistics(events -> events.started(1).failed(1));
        assertThat(results.testEvents().failed().list())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getTestDescriptor().getDisplayName()).isEqualTo("parameters_are_known"));
    }

    @Test
    void who_migrates_nothing_or_writes_right_does_not_see_it() {
        run("stairway.onyl", OrdinaryTestCase.class).allEvents().assertStatistics(events -> events.started(1));
        run("stairway.only", OneTestCase.class).allEvents().assertStatistics(events -> events.started(1));
    }

    private static EngineExecutionResults run(String parameter, Class<?>... classes) {
        EngineTestKit.Builder builder = EngineTestKit.engine("stairway-guard").configurationParameter(parameter, "a1");
        for (Class<?> one : classes) {
            builder.selectors(selectClass(one));
        }
        return builder.execute();
    }
}
