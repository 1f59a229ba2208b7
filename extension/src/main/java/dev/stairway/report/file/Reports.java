package dev.stairway.report.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stairway.report.Report;
import dev.stairway.report.page.IndexPage;
import dev.stairway.report.page.MarkdownSummary;
import dev.stairway.report.page.ReportPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes reports, and reads them back. */
public final class Reports {

    /** The name of the file that other programs read. */
    public static final String JSON = "stairway.json";

    /** The name of the short page for a pull request. */
    public static final String SUMMARY = "summary.md";

    /** The name of the page over all reports. */
    public static final String INDEX = "index.html";

    /** The name of the page for a browser. */
    public static final String PAGE = "report.html";

    /** The number of bytes that GitHub takes for one step, and a few less. */
    private static final long ROOM = 1_000_000;

    private Reports() {}

    /**
     * Writes a report in all its forms into a folder, which is made when it is not there. Files of an earlier run are replaced,
     * each at once.
     *
     * @return the files that were written
     * @throws ReportException when that is not possible
     */
    public static List<Path> write(Report report, Path folder) {
        return List.of(
                write(folder.resolve(JSON), ReportJson.text(report)),
                write(folder.resolve(SUMMARY), MarkdownSummary.of(report)),
                write(folder.resolve(PAGE), ReportPage.of(report)));
    }

    /**
     * Reads a report back.
     *
     * @param json a file called {@value #JSON}
     * @throws ReportException when it is not there, cannot be read or is no report of this version
     */
    public static Report read(Path json) {
        try {
            return ReportJson.read(Files.readString(json));
        } catch (JsonProcessingException e) {
            throw unreadable(json, e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw unreadable(json, e.toString(), e);
        } catch (IllegalArgumentException e) {
            throw unreadable(json, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Appends the short page to a file, which is made when it is not there; where there is no room left, that is said.
     *
     * @throws ReportException when that is not possible
     */
    public static void append(Report report, Path file) {
        try {
            byte[] page = MarkdownSummary.of(report).getBytes(StandardCharsets.UTF_8);
            long there = Files.exists(file) ? Files.size(file) : 0;
            if (there + page.length >= ROOM) {
                page = ("\n\n" + MarkdownSummary.withoutRoom(report)).getBytes(StandardCharsets.UTF_8);
            }
            Files.write(file, page, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Whether a folder has folders with reports. */
    public static boolean isRoot(Path folder) {
        return Files.isDirectory(folder) && !jsons(folder).isEmpty();
    }

    /**
     * Writes all reports of a folder's folders anew, each into a folder of the same name, and the page over them.
     *
     * @param to the folder for these folders; may be the same
     * @return the files that were written
     * @throws ReportException when that is not possible, or one cannot be read
     */
    public static List<Path> writeAll(Path root, Path to) {
        List<Path> files = new ArrayList<>();
        for (Path json : jsons(root)) {
            Path name = root.relativize(Objects.requireNonNull(json.getParent()));
            files.addAll(write(read(json), to.resolve(name)));
        }
        files.add(index(to));
        return files;
    }

    /**
     * Writes one page over all reports in the folders of a folder. One that cannot be read is named there with the reason.
     *
     * @return the page
     * @throws ReportException when that is not possible
     */
    public static Path index(Path root) {
        SortedMap<String, Report> reports = new TreeMap<>();
        SortedMap<String, String> unreadable = new TreeMap<>();
        for (Path json : jsons(root)) {
            Path page = json.resolveSibling(PAGE);
            try {
                reports.put(root.toUri().relativize(page.toUri()).toASCIIString(), read(json));
            } catch (ReportException e) {
                unreadable.put(root.relativize(json).toString(), String.valueOf(e.getMessage()));
            }
        }
        return write(root.resolve(INDEX), IndexPage.of(reports, unreadable));
    }

    private static List<Path> jsons(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.resolve(JSON))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unwritable(root.resolve(INDEX), e);
        }
    }

    private static ReportException unreadable(Path json, String reason, Exception cause) {
        return new ReportException(
                json + " cannot be read as a report: " + reason + "\nTo fix:    name a " + JSON
                        + " that this version of Stairway wrote",
                cause);
    }

    private static ReportException unwritable(Path file, IOException cause) {
        return new ReportException(
                "the report " + file.toAbsolutePath() + " cannot be written: " + cause
                        + "\nTo fix:    make the folder writable, or name another one: stairway.reports=<folder>, or"
                        + " stairway.reports=off",
                cause);
    }

    /** Whoever looks while it is written sees the former file, or the new one. */
    private static Path write(Path file, String text) {
        try {
            Path folder = Files.createDirectories(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Path draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                Files.writeString(draft, text, StandardCharsets.UTF_8);
                return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }
}
