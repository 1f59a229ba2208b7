package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.process.Secrets;
import java.nio.file.Path;
import java.util.Map;

/** Starts workers for one project. */
final class WorkerLauncher {

    /** An address that nobody answers at: version files may want one at import, the history needs no database. */
    private static final ConnectionUrl NOBODY =
            new ConnectionUrl("postgresql", "localhost", 1, "stairway", "stairway", "");

    private final AlembicSettings settings;
    private final Path python;

    WorkerLauncher(AlembicSettings settings, Path python) {
        this.settings = settings;
        this.python = python;
    }

    /** A worker that reads the history only. */
    Worker withoutDatabase() {
        return start(NOBODY, Worker.object());
    }

    /** A worker for one database. */
    Worker on(ConnectionUrl url, ServerIdentity identity) {
        ObjectNode database = Worker.object();
        database.put("name", url.database());
        database.put("port", identity.port());
        database.put("started", identity.started());
        return start(url, database);
    }

    private Worker start(ConnectionUrl url, ObjectNode database) {
        ProcessBuilder builder = new ProcessBuilder(python.toString(), "-u", "-c", WorkerSources.bootstrap());
        builder.directory(settings.workingDirectory().toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PYTHONIOENCODING", "utf-8");
        settings.environment().forEach((name, value) -> environment.put(name, Placeholders.fill(value, url)));
        return Worker.start(builder, describe(url, database), Secrets.of(url.password(), url.user()));
    }

    private ObjectNode describe(ConnectionUrl url, ObjectNode database) {
        ObjectNode description = Worker.object();
        description.put("ini", settings.ini().toString());
        description.put("section", settings.section());
        settings.xArguments().forEach(argument -> description.withArray("x").add(Placeholders.fill(argument, url)));
        description.withArray("x");
        description.put("driver", settings.driver());
        description.put("declaresUrl", settings.environment().containsKey("DATABASE_URL"));
        description.putObject("url").put("product", url.product()).put("rest", SqlAlchemyUrl.rest(url));
        description.set("database", database);
        return description;
    }
}
