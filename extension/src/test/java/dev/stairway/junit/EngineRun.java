package dev.stairway.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.stairway.tool.python.EnvironmentForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** One run of JUnit's own engine over some classes, and what it said. */
record EngineRun(EngineExecutionResults results) {

    /** Runs classes side by side, with configuration parameters, on one server. */
    static EngineRun of(Map<String, String> parameters, Class<?>... classes) {
        return new EngineRun(builder(parameters, classes).execute());
    }

    /** The same, with a folder for what tests attach. */
    static EngineRun attaching(Path folder, Map<String, String> parameters, Class<?>... classes) {
        return new EngineRun(builder(parameters, classes)
                .outputDirectoryCreator(new OutputDirectoryCreator() {
                    @Override
                    public Path getRootDirectory() {
                        return folder;
                    }

                    @Override
                    public Path createOutputDirectory(TestDescriptor test) throws IOException {
                        String name = test.getUniqueId().toString().replaceAll("[^A-Za-z0-9]+", "-");
                        return Files.createDirectories(folder.resolve(name));
                    }
                })
                .execute());
    }

    private static EngineTestKit.Builder builder(Map<String, String> parameters, Class<?>... classes) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(classes)
                        .map(testClass -> selectClass(testClass))
                        .toArray(ClassSelector[]::new))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter(
                        "stairway.python", EnvironmentForTests.python().toString())
                .configurationParameter("stairway.reports", "off")
                .configurationParameters(parameters);
    }

    /** The names of the files that were attached, in no order. */
    List<String> attached() {
        return results.allEvents().stream()
                .filter(event -> event.getType() == EventType.FILE_ENTRY_PUBLISHED)
                .map(event -> event.getRequiredPayload(FileEntry.class)
                        .getPath()
                        .getFileName()
                        .toString())
                .toList();
    }

    /** The display names of a class's tests that ended in this way, sorted: {@code check: revision}. */
    List<String> names(Class<?> testClass, Status status) {
        return finished(testClass)
                .filter(event -> result(event).getStatus() == status)
                .map(EngineRun::name)
                .sorted()
                .toList();
    }

    /** The display names of the databases that a class ran on, in the order in which they were registered. */
    List<String> databases(Class<?> testClass) {
        return results.containerEvents()
                .dynamicallyRegistered()
                .map(Event::getTestDescriptor)
                .filter(it -> it.getParent()
                        .filter(parent ->
                                parent.getUniqueId().getLastSegment().getValue().equals(testClass.getName()))
                        .isPresent())
                .map(TestDescriptor::getDisplayName)
                .toList();
    }

    /** The message with which the only test of this name ended. */
    String message(Class<?> testClass, String name) {
        List<Event> found = finished(testClass)
                .filter(event -> name(event).startsWith(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " tests of " + testClass.getSimpleName() + " begin with " + name);
        }
        return result(found.get(0)).getThrowable().map(Throwable::getMessage).orElse("");
    }

    /** The message with which the whole class ended; empty when it was fine. */
    Optional<String> classMessage(Class<?> testClass) {
        return results.containerEvents()
                .finished()
                .filter(event -> of(event, testClass))
                .map(EngineRun::result)
                .flatMap(result -> result.getThrowable().stream())
                .map(Throwable::getMessage)
                .findFirst();
    }

    private Stream<Event> finished(Class<?> testClass) {
        return results.testEvents().finished().filter(event -> of(event, testClass));
    }

    private static boolean of(Event event, Class<?> testClass) {
        return event.getTestDescriptor().getUniqueId().toString().contains(testClass.getName());
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }

    private static String name(Event event) {
        String parent = event.getTestDescriptor().getParent().orElseThrow().getDisplayName();
        String method = parent.replaceAll("\\(.*\\)$", "");
        return method + ": " + event.getTestDescriptor().getDisplayName();
    }
}
