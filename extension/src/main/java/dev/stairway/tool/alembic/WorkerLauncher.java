package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.postgres.ClientVariables;
import dev.stairway.tool.process.Secrets;
import dev.stairway.tool.python.Interpreter;

/** Starts workers for one project. */
final class WorkerLauncher {

    /** An address that nobody answers at: version files may want one at import, the history needs no database. */
    private static final ConnectionUrl NOBODY =
            new ConnectionUrl("postgresql", "localhost", 1, "stairway", "stairway", "stairway");

    private final AlembicSettings settings;
    private final ConfigurationFiles files;
    private final Interpreter python;

    WorkerLauncher(AlembicSettings settings, ConfigurationFiles files, Interpreter python) {
        this.settings = settings;
        this.files = files;
        this.python = python;
    }

    /** A worker that has the tool loaded and knows nothing of the project yet. */
    Worker start() {
        ProcessBuilder builder = builder();
        return ForkServers.fork(builder).map(Worker::of).orElseGet(() -> Worker.start(builder));
    }

    /** Lets what is slow begin; false when a worker must be started for that. */
    boolean prepare() {
        return ForkServers.prepare(builder());
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(python.with(WorkerSources.arguments()));
        builder.directory(settings.workingDirectory().toFile());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        // Python itself reads some variables when it starts; what depends on the database can only follow.
        settings.environment().forEach((name, value) -> {
            if (!Placeholders.in(value)) {
                builder.environment().put(name, value);
            }
        });
        return builder;
    }

    /** Lets a worker read the history only. */
    void withoutDatabase(Worker worker) {
        begin(worker, NOBODY, Worker.object());
    }

    /** Lets a worker work on one database. */
    void on(Worker worker, ConnectionUrl url, ObjectNode identity) {
        begin(worker, url, identity);
    }

    private void begin(Worker worker, ConnectionUrl url, ObjectNode database) {
        worker.begin(describe(url, database), Secrets.of(url.password(), url.user()));
    }

    private ObjectNode describe(ConnectionUrl url, ObjectNode database) {
        ObjectNode description = Worker.object();
        description.put("ini", files.ini());
        description.put("toml", files.toml());
        description.put("section", settings.section());
        settings.xArguments().forEach(argument -> description.withArray("x").add(Placeholders.fill(argument, url)));
        description.withArray("x");
        describe(description.withArray("options"), url);
        description.put("driver", settings.driver());
        description.put("declaresUrl", settings.environment().containsKey("DATABASE_URL"));
        description.putObject("url").put("product", url.product()).put("rest", SqlAlchemyUrl.rest(url));
        description.set("database", database);
        description.putArray("importFolders");
        python.importFolders()
                .forEach(folder -> description.withArray("importFolders").add(folder.toString()));
        ObjectNode environment = description.putObject("environment");
        ClientVariables.of(url).forEach(environment::put);
        settings.environment().forEach((name, value) -> environment.put(name, Placeholders.fill(value, url)));
        return description;
    }

    private void describe(ArrayNode options, ConnectionUrl url) {
        for (ConfigOption option : settings.options()) {
            // A percent sign of the URL's own is none of the file's syntax.
            String value = Placeholders.fill(option.value(), url, filled -> filled.replace("%", "%%"));
            options.addObject()
                    .put("section", option.section())
                    .put("name", option.name())
                    .put("value", value);
        }
    }
}
