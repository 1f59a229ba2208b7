package dev.stairway.junit;

import dev.stairway.database.DatabaseProvider;
import dev.stairway.history.MigrationHistory;
import dev.stairway.tool.MigrationTool;
import dev.stairway.walk.Declarations;
import dev.stairway.walk.OtherWays;
import dev.stairway.walk.Setup;
import dev.stairway.walk.WalkOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a test class and the configuration parameters say, checked before any database starts. */
final class ClassSettings {

    private final Class<?> testClass;
    private final Configuration configuration;

    ClassSettings(Class<?> testClass, Configuration configuration) {
        this.testClass = testClass;
        this.configuration = configuration;
    }

    Class<?> testClass() {
        return testClass;
    }

    /** The tool that the class names. */
    MigrationTool tool() {
        Optional<Alembic> alembic = AnnotationSupport.findAnnotation(testClass, Alembic.class);
        Optional<Prisma> prisma = AnnotationSupport.findAnnotation(testClass, Prisma.class);
        if (alembic.isPresent() == prisma.isPresent()) {
            throw new ExtensionConfigurationException(testClass.getName()
                    + (prisma.isPresent()
                            ? " names the migrations of two tools\nTo fix:    keep one of @Alembic and @Prisma"
                            : " names no migrations\nTo fix:    annotate it with @Alembic(\"path/to/alembic.ini\")"
                                    + " or @Prisma(\"path/to/prisma\")"));
        }
        if (prisma.isPresent() && ways().otherSchema()) {
            throw new ExtensionConfigurationException(testClass.getName()
                    + " asks for another schema, but Prisma's migrations run in public\nTo fix:    leave out"
                    + " @AlsoRun(otherSchema = true) and stairway.otherSchema=true");
        }
        return prisma.isPresent()
                ? new PrismaProject(prisma.get(), testClass, configuration).tool()
                : AlembicProject.of(alembic.get(), testClass, configuration);
    }

    /** The databases that the class runs on, in order. */
    List<DatabaseProvider> databases() {
        return new NamedDatabases(testClass, configuration).inOrder();
    }

    /**
     * How the class is to be walked along the history on one of its databases.
     *
     * @param database its name: {@code PostgreSQL 17.11, embedded}
     */
    WalkOptions options(MigrationHistory history, String database) {
        return new WalkOptions(
                Set.copyOf(configuration.list("stairway.only")),
                configuration.flag("stairway.keep"),
                configuration.flag("stairway.data", true),
                new Declarations(
                        irreversible(database),
                        configuration.flag("stairway.strict"),
                        new RollOutDeclarations(testClass, configuration).rules(history)),
                SeedDeclarations.of(testClass, history, setup(history)),
                setup(history),
                ways(),
                configuration.flag("stairway.trace", true),
                new NewRevisions(history, ProjectFolder.of(testClass)).since(configuration.text("stairway.since")));
    }

    private OtherWays ways() {
        Optional<AlsoRun> asked = AnnotationSupport.findAnnotation(testClass, AlsoRun.class);
        return new OtherWays(
                configuration.flag(
                        "stairway.offline", asked.map(AlsoRun::offline).orElse(false)),
                configuration.flag(
                        "stairway.otherSchema", asked.map(AlsoRun::otherSchema).orElse(false)));
    }

    private Setup setup(MigrationHistory history) {
        return SetupDeclarations.of(testClass, configuration, history);
    }

    private Map<String, String> irreversible(String database) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Irreversible declared : AnnotationSupport.findRepeatableAnnotations(testClass, Irreversible.class)) {
            if (declared.because().isBlank()) {
                throw error(declared, "has no reason\nTo fix:    say in 'because' why it cannot be taken back");
            }
            if (isOn(database, declared) && reasons.put(declared.revision(), declared.because()) != null) {
                throw error(declared, "is declared twice\nTo fix:    keep one of the declarations");
            }
        }
        return reasons;
    }

    /** {@code PostgreSQL 1} is no beginning of {@code PostgreSQL 17.11, embedded}, but {@code PostgreSQL 17} is. */
    private static boolean isOn(String database, Irreversible declared) {
        String beginning = Pattern.quote(declared.on().strip());
        return declared.on().isBlank() || database.matches("(?i)" + beginning + "(?![\\w]).*");
    }

    private ExtensionConfigurationException error(Irreversible declared, String problem) {
        return new ExtensionConfigurationException(
                "@Irreversible(revision = \"" + declared.revision() + "\") on " + testClass.getName() + " " + problem);
    }

    /** Holds the revisions that the class names against the history. */
    void check(MigrationHistory history) {
        for (Irreversible declared : AnnotationSupport.findRepeatableAnnotations(testClass, Irreversible.class)) {
            if (history.find(declared.revision()).isEmpty()) {
                throw error(declared, "names no revision of the history\n" + NamedRevisions.known(history));
            }
        }
        NamedRevisions.check(testClass, history, setup(history));
    }
}
