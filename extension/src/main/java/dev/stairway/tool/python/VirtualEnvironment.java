package dev.stairway.tool.python;

import dev.stairway.tool.process.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Stairway knows about Python environments on disk. */
final class VirtualEnvironment {

    private static final Duration PROBE = Duration.ofSeconds(30);

    /** Looks without the working directory: a project's folder with the module's name is not the module. */
    private static final String IMPORTS = """
            import sys
            sys.path[:] = [entry for entry in sys.path if entry]
            import importlib.util
            found = importlib.util.find_spec(sys.argv[1])
            sys.exit(0 if found is not None and found.origin else 3)""";

    private VirtualEnvironment() {}

    private static final Map<List<Object>, String> VERSIONS = new ConcurrentHashMap<>();
    private static final String VERSION = "import platform, sys; print(sys.version, platform.machine())";

    /** The interpreter in an environment's folder, whether it is there or not; conda's on Windows is in the folder itself. */
    static Path python(Path environment) {
        for (Path windows :
                List.of(environment.resolve("Scripts").resolve("python.exe"), environment.resolve("python.exe"))) {
            if (Files.exists(windows)) {
                return windows;
            }
        }
        return environment.resolve("bin").resolve("python");
    }

    /** Whether the interpreter runs and finds the module. */
    static boolean imports(Path python, String module) {
        try {
            return run(python, IMPORTS, module).succeeded();
        } catch (IOException notRunnable) {
            return false;
        }
    }

    /** What tells one Python from another; asked once, as long as the file is the same. */
    static String version(Path python) throws IOException {
        List<Object> file = List.of(python, Files.getLastModifiedTime(python), Files.size(python));
        String known = VERSIONS.get(file);
        if (known == null) {
            known = ask(python);
            VERSIONS.put(file, known);
        }
        return known;
    }

    private static String ask(Path python) throws IOException {
        CommandRun version = run(python, VERSION);
        if (!version.succeeded()) {
            throw new IOException(python + " ended with exit status " + version.exitStatus() + "\n" + version.output());
        }
        return version.output();
    }

    /** What a program prints. */
    static CommandRun run(Path python, String program, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(python.toString(), "-c", program));
        command.addAll(List.of(arguments));
        return CommandRun.of(command, Path.of("").toAbsolutePath(), PROBE);
    }
}
