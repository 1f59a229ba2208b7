package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.downgrade;
import static dev.stairway.tool.alembic.SteppingTests.failure;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.ToolFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An {@code env.py} that needs something around it, or serves more than one database: what it gets, and what is told. */
class SurroundingsTests {

    /** As the templates of Flask-Migrate do it. */
    private static final String FLASK = """
            from alembic import context
            from flask import current_app

            database = current_app.extensions['migrate'].db
            context.config.set_main_option('sqlalchemy.url', str(database.engine.url))
            with database.engine.connect() as connection:
                arguments = current_app.extensions['migrate'].configure_args
                context.configure(connection=connection, target_metadata=database.metadata, **arguments)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    private static final String APPLICATION = """
            import os
            from flask import Flask
            from flask_migrate import Migrate
            from flask_sqlalchemy import SQLAlchemy

            def create_app():
                app = Flask(__name__)
                app.config['SQLALCHEMY_DATABASE_URI'] = os.environ['DATABASE_URL']
                Migrate(app, SQLAlchemy(app), compare_type=True)
                return app
            """;

    private static final String TWO = """
            from alembic import context
            from sqlalchemy import create_engine
            import os

            engines = {'users': create_engine(os.environ['USERS']), 'orders': create_engine(os.environ['ORDERS'])}
            connections = {name: engine.connect() for name, engine in engines.items()}
            transactions = [connection.begin() for connection in connections.values()]
            try:
                for name, connection in connections.items():
                    context.configure(connection=connection, upgrade_token=name + '_upgrades')
                    context.run_migrations()
                for transaction in transactions:
                    transaction.commit()
            finally:
                for connection in connections.values():
                    connection.close()
            """;

    private static final String TENANTS = """
            from alembic import context
            from sqlalchemy import create_engine

            engine = create_engine(context.config.get_main_option('sqlalchemy.url'))
            for tenant in ('first', 'second'):
                with engine.begin() as connection:
                    connection.exec_driver_sql('create schema if not exists ' + tenant)
                    connection.exec_driver_sql('set search_path to ' + tenant)
                    context.configure(connection=connection, version_table_schema=tenant)
                    context.run_migrations()
            """;

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void a_flask_application_is_found_as_flask_finds_it() {
        AlembicTool tool = project(FLASK).file("app.py", APPLICATION).tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            assertThat(session.fallback()).isEmpty();
            assertThat(session.upgradeToHead().succeeded()).isTrue();
            assertThat(database.tables()).containsExactly("t_a1", "t_a2");
        }
    }

    @Test
    void a_flask_application_that_is_named() {
        AlembicTool tool = new AlembicTool(project(FLASK)
                .file("shop/__init__.py", APPLICATION)
                .settings()
                .environment("FLASK_APP", "shop:create_app")
                .build());
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
        }
    }

    @Test
    void a_flask_application_that_is_nowhere() {
        ToolFailure failure = fatal(project(FLASK));
        assertThat(failure.message())
                .startsWith("env.py needs a Flask application: Could not locate a Flask application.")
                .endsWith("To fix: name it, as `flask --app` takes it, and the directory that it is found from, "
                        + folder + " at present: @Alembic(directory = \"...\", environment = \"FLASK_APP=...\")");
    }

    @Test
    void an_env_py_that_expects_to_be_in_a_worker_thread_of_anyio() {
        String environment = "from anyio import from_thread\n"
                + AlembicProject.ASYNC.replace("asyncio.run(online())", "from_thread.run(online)");
        AlembicTool tool = project(environment).tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, downgrade(tool, "a1"));
            assertThat(session.fallback()).isEmpty();
            assertThat(session.upgradeToHead().succeeded()).isTrue();
            assertThat(database.tables()).containsExactly("t_a1", "t_a2");
        }
    }

    @Test
    void a_second_database_is_told_before_anything_is_run() {
        LocalPostgres.Database other = LocalPostgres.newDatabase();
        AlembicTool tool = new AlembicTool(project(TWO)
                .settings()
                .environment("USERS", "${url+psycopg}")
                .environment("ORDERS", Placeholders.fill("${url+psycopg}", other.url()))
                .build());
        assertThat(text(failed(tool)))
                .isEqualTo("""
                several databases: env.py configures more than one database: after the test database "%s" \
                it is connected to the database "%s".
                Stairway walks one database at a time.
                To fix: let env.py configure only the database under test, by what it reads for that: \
                an -x argument (-x NAME=value), an environment variable (NAME=value), or a section or file of its configuration""".formatted(database.url().database(), other.url().database()));
        assertThat(database.tables()).isEmpty();
        assertThat(other.tables()).isEmpty();
    }

    @Test
    void two_databases_that_are_one_do_not_wait_for_each_other() {
        AlembicTool tool = new AlembicTool(project(TWO)
                .settings()
                .environment("USERS", "${url+psycopg}")
                .environment("ORDERS", "${url+psycopg}")
                .build());
        assertThat(text(failed(tool)))
                .startsWith("several databases: env.py runs the migrations twice with the same version table,"
                        + " public.alembic_version: what it takes for several databases is one.\n");
    }

    @Test
    void several_schemas_go_together_in_single_commands() {
        AlembicTool tool = project(TENANTS).tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            succeed(session, downgrade(tool, "a2"));
            assertThat(session.current()).containsExactly("a1");
            assertThat(session.bookkeepingTables()).containsExactly("first.alembic_version", "second.alembic_version");
            assertThat(session.fallback())
                    .hasValue("env.py runs the migrations 2 times, with the version tables first.alembic_version,"
                            + " second.alembic_version");
            assertThat(database.query("select schemaname || '.' || tablename from pg_tables"
                            + " where tablename like 't\\_a%' order by 1"))
                    .containsExactly("first.t_a1", "second.t_a1");
            assertThat(session.upgradeToHead().succeeded()).isTrue();
            assertThat(session.current()).containsExactly("a2");
        }
    }

    @Test
    void an_env_py_that_never_commits_is_told() {
        String environment = AlembicProject.SYNC.replace(
                "    context.configure", "    connection.exec_driver_sql('select 1')\n    context.configure");
        ToolFailure failure = fatal(project(environment));
        assertThat(text(failure)).isEqualTo("""
                env.py: env.py ended without committing what the migrations did: a transaction was open on its \
                connection before Alembic could begin one, so the database is as it was
                To fix: commit before context.configure(), or around context.run_migrations(): \
                with connection.begin(): ...""");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void an_env_py_that_only_writes_sql_is_told() {
        ToolFailure failure = fatal(project("""
                from alembic import context

                context.configure(url=context.config.get_main_option('sqlalchemy.url'), literal_binds=True)
                with context.begin_transaction():
                    context.run_migrations()
                """));
        assertThat(text(failure)).isEqualTo("""
                env.py: env.py configures Alembic without a connection, as for `alembic upgrade --sql`; nothing was run.
                To fix: when context.is_offline_mode() is false, let env.py connect and call \
                context.configure(connection=...)""");
    }

    @Test
    void what_env_py_printed_before_it_failed_is_told() {
        AlembicTool tool = project("print('no settings file', flush=True)\nraise ValueError('stop')\n")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            assertThatThrownBy(session::current).hasMessage("""
                    Alembic alembic.ini: the current revision cannot be read: ValueError: stop
                      migrations/env.py:2 in <module>
                          raise ValueError('stop')
                    Last output:
                      no settings file""");
        }
    }

    private static String text(ToolFailure failure) {
        return failure.type() + ": " + failure.message();
    }

    private ToolFailure fatal(AlembicProject project) {
        return failed(project.tool());
    }

    private ToolFailure failed(AlembicTool tool) {
        try (MigrationSession session = tool.open(database)) {
            ToolFailure failure = failure(session.apply(upgrade(tool, "a1")));
            assertThat(failure.fatal()).isTrue();
            return failure;
        }
    }

    private AlembicProject project(String environment) {
        return AlembicProject.in(folder)
                .environment(environment)
                .table("a1", "None")
                .table("a2", "'a1'");
    }
}
