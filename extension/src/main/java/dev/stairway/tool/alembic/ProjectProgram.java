package dev.stairway.tool.alembic;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.ProgramRun;
import dev.stairway.tool.postgres.ClientVariables;
import dev.stairway.tool.process.CommandRun;
import dev.stairway.tool.process.OutputTail;
import dev.stairway.tool.process.Secrets;
import dev.stairway.tool.python.Interpreter;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A program of a project, run by the project's interpreter on a test database. */
record ProjectProgram(String project, AlembicSettings settings, Interpreter python) {

    /** @throws MigrationException when it cannot be started or does not end in time */
    ProgramRun run(ConnectionUrl url, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(python.with(arguments.toArray(String[]::new)));
        builder.directory(settings.workingDirectory().toFile());
        prepare(builder.environment(), url);
        OutputTail output = new OutputTail();
        OutputTail errors = new OutputTail();
        output.hide(Secrets.of(url.password(), url.user()));
        errors.hide(Secrets.of(url.password(), url.user()));
        try {
            int exitStatus = CommandRun.exitStatus(builder, output, errors, settings.timeLimit());
            return new ProgramRun(exitStatus, output.text(), errors.text());
        } catch (IOException failed) {
            throw new MigrationException(
                    project + ": " + python + " " + String.join(" ", arguments) + ": " + failed.getMessage(), failed);
        }
    }

    private void prepare(Map<String, String> environment, ConnectionUrl url) {
        environment.put("PYTHONIOENCODING", "utf-8");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        python.importFolders()
                .forEach(folder -> environment.merge(
                        "PYTHONPATH", folder.toString(), (paths, last) -> paths + File.pathSeparator + last));
        // Worse than none would be the address that this process happens to have in its own environment.
        String form = settings.driver() == null ? "${url}" : "${url+" + settings.driver() + "}";
        environment.put("DATABASE_URL", Placeholders.fill(form, url));
        environment.putAll(ClientVariables.of(url));
        settings.environment().forEach((name, value) -> environment.put(name, Placeholders.fill(value, url)));
    }
}
