package dev.stairway.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the checks of a test class on the JUnit Platform, as every build does. */
final class Verification {

    private static final LauncherConfig ONLY_JUPITER = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private Verification() {}

    /** Runs all checks of a class with these configuration parameters; returns when the last one has ended. */
    static Outcomes of(Class<?> testClass, Map<String, String> parameters, Progress progress) {
        Outcomes outcomes = new Outcomes(progress);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // JUnit finds a class again by its name.
        Thread.currentThread().setContextClassLoader(testClass.getClassLoader());
        try (Attachments attachments = Attachments.toNobody()) {
            LauncherFactory.create(ONLY_JUPITER)
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(testClass))
                                    .configurationParameters(parameters)
                                    .outputDirectoryCreator(attachments)
                                    .build(),
                            outcomes);
        } finally {
            progress.clear();
            Thread.currentThread().setContextClassLoader(before);
        }
        return outcomes;
    }
}
