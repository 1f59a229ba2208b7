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

    private static final class Holder {
        static final Path PYTHON = find();

        private static Path find() {
            URL resource = EnvironmentForTests.class.getResource("/dev/stairway/tool/alembic/requirements.txt");
            if (resource == null) {
                throw new IllegalStateException("the requirements of the tests are missing");
            }
            try {
                Path requirements = Path.of(resource.toURI());
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
    }
}
