package dev.stairway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.stairway.planted.history.HistoryThatKnowsJdbc;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The one direction of the data, held by the compiler's own output. */
class PackageDirectionTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.stairway");

    private static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.stairway..")
            .layer("schema")
            .definedBy("dev.stairway.schema..")
            .layer("data")
            .definedBy("dev.stairway.data..")
            .layer("diff")
            .definedBy("dev.stairway.diff..")
            .layer("reader")
            .definedBy("dev.stairway.reader..")
            .layer("assertions")
            .definedBy("dev.stairway.assertions..")
            .layer("history")
            .definedBy("dev.stairway.history..")
            .layer("database")
            .definedBy("dev.stairway.database..")
            .layer("seed")
            .definedBy("dev.stairway.seed..")
            .layer("trace")
            .definedBy("dev.stairway.trace..")
            .layer("observe")
            .definedBy("dev.stairway.observe..")
            .layer("tool")
            .definedBy("dev.stairway.tool..")
            .layer("walk")
            .definedBy("dev.stairway.walk..")
            .layer("verdict")
            .definedBy("dev.stairway.verdict..")
            .layer("report")
            .definedBy("dev.stairway.report..")
            .layer("junit")
            .definedBy("dev.stairway.junit..")
            .layer("cli")
            .definedBy("dev.stairway.cli..")
            .whereLayer("junit")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("schema")
            .mayNotAccessAnyLayer()
            .whereLayer("data")
            .mayOnlyAccessLayers("schema")
            .whereLayer("diff")
            .mayOnlyAccessLayers("schema")
            .whereLayer("reader")
            .mayOnlyAccessLayers("schema", "data")
            .whereLayer("assertions")
            .mayOnlyAccessLayers("schema", "data", "diff", "reader")
            .whereLayer("history")
            .mayNotAccessAnyLayer()
            .whereLayer("database")
            .mayNotAccessAnyLayer()
            .whereLayer("seed")
            .mayOnlyAccessLayers("schema", "data", "reader")
            .whereLayer("trace")
            .mayOnlyAccessLayers("schema")
            .whereLayer("observe")
            .mayOnlyAccessLayers("schema", "trace")
            .whereLayer("tool")
            .mayOnlyAccessLayers("history", "database", "trace")
            .whereLayer("walk")
            .mayOnlyAccessLayers(
                    "history", "database", "seed", "tool", "trace", "observe", "schema", "data", "diff", "reader")
            .whereLayer("verdict")
            .mayOnlyAccessLayers("history", "tool", "trace", "walk", "seed", "schema", "data", "diff")
            .whereLayer("report")
            .mayOnlyAccessLayers("history", "tool", "trace", "walk", "verdict", "seed", "schema", "data", "diff")
            .because(
                    "data goes one way: history ← tool ← walk ← verdict ← report ← junit ← cli, schema ← diff ← assertions");

    private static ArchRule pure(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        root + ".schema..",
                        root + ".data..",
                        root + ".diff..",
                        root + ".history..",
                        root + ".trace..",
                        root + ".verdict..",
                        root + ".report",
                        root + ".report.page..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "java.net..", "java.nio", "java.nio.file..", "org.junit..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Process")
                .because("pure values and functions know no JDBC, process, clock, file or JUnit");
    }

    @Test
    void types_point_only_to_the_left() {
        LAYERS.check(HOUSE);
    }

    @Test
    void pure_packages_have_no_effects() {
        pure("dev.stairway").check(HOUSE);
    }

    @Test
    void no_packages_form_a_circle() {
        slices().matching("dev.stairway.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void only_who_writes_and_runs_tests_knows_junit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.stairway.junit..", "dev.stairway.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .because("everything else must run without a test")
                .check(HOUSE);
    }

    @Test
    void every_class_is_in_a_package_without_stray_nulls() {
        classes()
                .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in no such package"));
                    }
                })
                .check(HOUSE);
    }

    @Test
    void the_rules_saw_the_house() {
        assertThat(HOUSE).hasSizeGreaterThan(100);
    }

    @Test
    void a_planted_violation_is_caught() {
        JavaClasses planted = new ClassFileImporter().importClasses(HistoryThatKnowsJdbc.class);

        assertThat(pure("dev.stairway.planted").evaluate(planted).hasViolation())
                .isTrue();
    }
}
