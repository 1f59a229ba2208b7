package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A class runs once for each database that it or a parameter names, in order and under the database's name. */
class SeveralDatabasesTests {

    private static final String CLASSES = "dev.stairway.junit.ClassesOnDatabases$";
    private static EngineRun run;

    @BeforeAll
    static void run_all_classes_at_once() {
        run = EngineRun.of(Map.of("stairway.data", "false"), ClassesOnDatabases.class.getDeclaredClasses());
    }

    @Test
    void a_class_that_names_none_runs_on_the_version_that_comes_with_stairway() {
        assertThat(run.databases(ClassesOnDatabases.UnsaidTestCase.class))
                .containsExactly("[PostgreSQL 17.11, embedded]");
    }

    @Test
    void a_class_runs_on_each_database_in_the_order_of_its_annotations() {
        assertThat(majors(run, ClassesOnDatabases.TwoTestCase.class)).containsExactly("18", "13");
        assertThat(majors(run, ClassesOnDatabases.ComposedTestCase.class)).containsExactly("14", "15", "18");
    }

    @Test
    void what_a_class_says_replaces_what_it_inherits() {
        assertThat(majors(run, ClassesOnDatabases.HeirTestCase.class)).containsExactly("18", "13");
        assertThat(majors(run, ClassesOnDatabases.OtherHeirTestCase.class)).containsExactly("16");
        assertThat(majors(run, ClassesOnDatabases.InterfaceTestCase.class)).containsExactly("16");
    }

    @Test
    void one_database_cannot_be_named_twice() {
        assertThat(run.classMessage(ClassesOnDatabases.TwiceTestCase.class)).hasValue("""
                %sTwiceTestCase names PostgreSQL 17.11, embedded twice
                To fix:    keep one of them, in its annotations or in stairway.*""".formatted(CLASSES));
    }

    @Test
    void the_parameter_of_one_kind_replaces_its_annotations_and_the_default() {
        EngineRun set = with(Map.of("stairway.postgres", "16, 14"));
        assertThat(majors(set, ClassesOnDatabases.TwoTestCase.class)).containsExactly("16", "14");
        assertThat(majors(set, ClassesOnDatabases.UnsaidTestCase.class)).containsExactly("16", "14");
    }

    @Test
    void the_parameter_for_all_databases_replaces_everything() {
        EngineRun set = with(Map.of("stairway.database", "postgres:15, postgres", "stairway.postgres", "16,14"));
        assertThat(majors(set, ClassesOnDatabases.TwoTestCase.class)).containsExactly("15", "16", "14");
        assertThat(majors(set, ClassesOnDatabases.UnsaidTestCase.class)).containsExactly("15", "16", "14");
    }

    @Test
    void a_database_that_does_not_exist_is_told_with_the_parameter_and_the_class() {
        assertThat(with(Map.of("stairway.database", "oracle:23")).classMessage(ClassesOnDatabases.TwoTestCase.class))
                .hasValueSatisfying(message -> assertThat(message).startsWith("""
                        configuration parameter stairway.database = "oracle:23" on %sTwoTestCase: there is no database called 'oracle'
                        Known:     postgres""".formatted(CLASSES)));
        assertThat(with(Map.of("stairway.database", "postgres:7")).classMessage(ClassesOnDatabases.TwoTestCase.class))
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith("configuration parameter stairway.database = \"postgres:7\" on " + CLASSES
                                + "TwoTestCase: PostgreSQL '7' is not available as an embedded server"));
    }

    @Test
    void names_are_unique_and_messages_say_the_database() {
        List<String> failed = run.names(ClassesOnDatabases.BrokenTestCase.class, FAILED);
        assertThat(failed).doesNotHaveDuplicates().contains("fails: PostgreSQL 17.11, embedded");
        assertThat(failed).filteredOn(name -> name.startsWith("fails")).hasSize(2);
        assertThat(run.message(ClassesOnDatabases.BrokenTestCase.class, "fails: PostgreSQL 17.11"))
                .isEqualTo("it does 170011\nDatabase:  PostgreSQL 17.11, embedded");
        assertThat(run.message(ClassesOnDatabases.BrokenTestCase.class, "fails: PostgreSQL 13"))
                .matches("it does 1300(\\d\\d)\nDatabase:  PostgreSQL 13\\.\\1, embedded");
    }

    @Test
    void a_declaration_may_be_limited_to_one_of_the_databases() {
        String check = "downgrade_restores_the_schema: ";
        List<String> failed = run.names(ClassesOnDatabases.BrokenTestCase.class, FAILED).stream()
                .filter(name -> name.startsWith(check))
                .map(name -> name.substring(check.length()).replaceAll("^(..).*\\((PostgreSQL \\d+).*", "$1 $2"))
                .toList();
        assertThat(failed).containsExactly("b2 PostgreSQL 17", "e5 PostgreSQL 13", "e5 PostgreSQL 17");
        assertThat(run.names(ClassesOnDatabases.BrokenTestCase.class, SUCCESSFUL))
                .isNotEmpty();
    }

    private static EngineRun with(Map<String, String> parameters) {
        return EngineRun.of(parameters, ClassesOnDatabases.TwoTestCase.class, ClassesOnDatabases.UnsaidTestCase.class);
    }

    /** The major versions that a class ran on, in order. */
    private static List<String> majors(EngineRun run, Class<?> testClass) {
        assertThat(run.names(testClass, SUCCESSFUL))
                .hasSameSizeAs(run.databases(testClass))
                .doesNotHaveDuplicates();
        return run.databases(testClass).stream()
                .map(name -> name.replaceAll("^\\[PostgreSQL (\\d+)\\.\\d+, embedded]$", "$1"))
                .toList();
    }
}
