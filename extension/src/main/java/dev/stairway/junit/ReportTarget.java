package dev.stairway.junit;

import dev.stairway.report.Report;
import dev.stairway.report.file.ReportException;
import dev.stairway.report.file.Reports;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.JUnitException;

/**
 * Where the reports of a run go.
 *
 * @param root the folder with one folder for each class and database
 * @param stepSummary the page that GitHub shows for a step, or empty where there is none
 */
record ReportTarget(Path root, Optional<Path> stepSummary) {

    private static final String PARAMETER = "stairway.reports";
    private static final String OFF = "off";

    /** Where the configuration wants them; empty when it wants none. */
    static Optional<ReportTarget> of(Configuration configuration) {
        String value = configuration.text(PARAMETER).orElse("");
        if (value.equals(OFF)) {
            return Optional.empty();
        }
        Path root = value.isEmpty() ? usual() : Path.of(value);
        Optional<Path> summary = Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
        return Optional.of(new ReportTarget(root, summary));
    }

    /** The build's own folder for what it makes. */
    private static Path usual() {
        boolean gradle = !Files.exists(Path.of("pom.xml"))
                && (Files.exists(Path.of("build.gradle")) || Files.exists(Path.of("build.gradle.kts")));
        return Path.of(gradle ? "build" : "target", "stairway");
    }

    /**
     * Writes a report, and hands it to whoever listens to the test run.
     *
     * @param name the name of its folder
     * @return the folder
     * @throws ReportException when it cannot be written
     */
    Path write(Report report, String name, ExtensionContext context) {
        Path folder = root.resolve(name);
        List<Path> files = Reports.write(report, folder);
        Stores.indexAtTheEnd(context, root);
        stepSummary.ifPresent(summary -> Reports.append(report, summary));
        files.forEach(file -> publish(file, context));
        return folder;
    }

    private static void publish(Path file, ExtensionContext context) {
        String name = file.getFileName().toString();
        try {
            context.publishFile(name, mediaType(name), copy -> Files.copy(file, copy));
        } catch (JUnitException e) {
            // A launcher without a folder for attachments: the report itself is there.
            Console.progress(name + " is not attached to the test run: " + e.getMessage());
        }
    }

    private static MediaType mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> MediaType.APPLICATION_JSON;
            case "html" -> MediaType.create("text", "html", StandardCharsets.UTF_8);
            default -> MediaType.create("text", "markdown", StandardCharsets.UTF_8);
        };
    }

    /** A database's name as that of a folder. */
    static String folderName(String testClass, Optional<String> database) {
        String suffix = database.map(
                        name -> "-" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9.]+", "-"))
                .orElse("");
        return testClass.replace('$', '.').replace(File.separatorChar, '.') + suffix;
    }
}
