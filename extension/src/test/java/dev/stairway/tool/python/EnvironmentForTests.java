package dev.stairway.tool.python;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;

/** The Python environment that the tests share: made once from the requirements among the test resources. */
public final class EnvironmentForTests {

    private EnvironmentForTests() {}

    /** Its interpreter. */
    public static Path python() {
        return Holder.PYTHON;
    }

    /** The interpreter of an environment with other requirements, made once, too. */
    public static Path python(String resource) {
        URL found = EnvironmentForTests.class.getResource("/dev/stairway/tool/alembic/" + resource);
        if (found == null) {
            throw new IllegalStateException("the requirements of the tests are missing: " + resource);
        }
        try {
            Path requirements = Path.of(found.toURI());
            Path folder = requirements.resolveSibling("");
            Map<String, String> variables = new java.util.HashMap<>(System.getenv());
            variables.remove("VIRTUAL_ENV");
            variables.remove("CONDA_PREFIX");
            return Path.of(new PythonSearch(
                            "Tests", "alembic", new ProjectFolders(folder, folder), variables, System.out::println)
                    .find(null, requirements)
                    .command()
                    .get(0));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Holder {
        static final Path PYTHON = python("requirements.txt");
    }
}
