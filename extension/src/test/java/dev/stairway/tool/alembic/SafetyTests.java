package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.failure;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.ToolFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No other database than the test's own is ever touched, and no password is shown. */
class SafetyTests {

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();
    private final LocalPostgres.Database production = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"step", "whole", "swallowing"})
    void an_env_py_with_a_url_of_its_own_is_refused_before_anything_is_run(String kind) {
        String environment = reading("APP_DB");
        AlembicTool tool = new AlembicTool(AlembicProject.in(folder)
                .table("a1", "None")
                .environment(kind.equals("swallowing") ? swallowing(environment) : environment)
                .settings()
                .environment("APP_DB", Placeholders.fill("${url+psycopg}", production.url()))
                .build());
        try (MigrationSession session = tool.open(database)) {
            ToolFailure failure =
                    failure(kind.equals("whole") ? session.upgradeToHead() : session.apply(upgrade(tool, "a1")));
            assertThat(failure.type()).isEqualTo("wrong database");
            assertThat(failure.fatal()).isTrue();
            assertThat(failure.message()).isEqualTo("""
                    env.py is connected to the database "%s", not to the test database "%s"; nothing was run.
                    Read by the project: environment variable APP_DB (migrations/env.py:%d)
                    To fix: hand the test database's URL in there: @Alembic(environment = "APP_DB=${url}")""".formatted(
                            production.url().database(), database.url().database(), kind.equals("swallowing") ? 7 : 6));
        }
        assertThat(production.query("select tablename from pg_tables where schemaname = 'public'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${url}", "${url+psycopg}", "postgresql://${user}:x@${host}:${port}/${database}"})
    void the_url_is_handed_in_by_an_environment_variable(String form) {
        AlembicTool tool = new AlembicTool(AlembicProject.in(folder)
                .table("a1", "None")
                .environment(reading("APP_DB")
                        .replace("['APP_DB']", "['APP_DB'].replace('postgresql:', 'postgresql+psycopg:')"))
                .settings()
                .environment("APP_DB", form)
                .build());
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
        }
    }

    @Test
    void the_url_is_handed_in_by_an_x_argument() {
        AlembicTool tool = new AlembicTool(AlembicProject.in(folder)
                .table("a1", "None")
                .environment(AlembicProject.SYNC
                        .replace("engine_from_config, pool", "create_engine, pool")
                        .replace(
                                "engine_from_config(config.get_section(config.config_ini_section)",
                                "create_engine(context.get_x_argument(as_dictionary=True)['url']"))
                .settings()
                .xArgument("url=${url+asyncpg}")
                .driver("asyncpg")
                .build());
        try (MigrationSession session = tool.open(database)) {
            assertThat(failure(session.apply(upgrade(tool, "a1"))).type()).isEqualTo("sqlalchemy.exc.MissingGreenlet");
        }
    }

    @Test
    void database_url_is_the_test_databases_unless_declared() {
        AlembicTool tool = AlembicProject.in(folder)
                .table("a1", "None")
                .environment(reading("DATABASE_URL"))
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
        }
    }

    @Test
    void the_driver_of_the_projects_own_url_is_taken() {
        AlembicTool tool = AlembicProject.in(folder)
                .ini("[alembic]\nscript_location = migrations\nsqlalchemy.url = postgresql+asyncpg://u@nowhere/prod\n")
                .table("a1", "None")
                .environment(
                        AlembicProject.ASYNC + "\nprint('driver', config.get_main_option('sqlalchemy.url')[:21])\n")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            session.upgradeToHead();
            assertThat(session.output()).contains("driver postgresql+asyncpg://");
        }
    }

    @Test
    void reading_the_history_connects_to_nothing() {
        String environment = reading("APP_DB")
                .replace(
                        "with engine.connect() as connection:",
                        "context.script.version_locations = ['migrations/versions']\n"
                                + "with engine.begin() as connection:\n    connection.exec_driver_sql('create table touched ()')");
        AlembicTool tool = new AlembicTool(AlembicProject.in(folder)
                .table("a1", "None")
                .environment(environment)
                .settings()
                .environment("APP_DB", Placeholders.fill("${url+psycopg}", production.url()))
                .build());
        assertThat(tool.history().revisions()).hasSize(1);
        assertThat(production.tables()).isEmpty();
    }

    @Test
    void the_password_is_shown_nowhere() {
        AlembicTool tool = AlembicProject.in(folder)
                .revision(
                        "a1",
                        "None",
                        "url = op.get_context().config.get_main_option('sqlalchemy.url')\nprint(url, os.environ['DATABASE_URL'])\n"
                                + "raise RuntimeError(url)",
                        "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            ToolFailure failure = failure(session.apply(upgrade(tool, "a1")));
            String all = failure.message() + failure.details() + session.output();
            assertThat(failure.message()).startsWith("postgresql+psycopg://postgres:***@localhost:");
            assertThat(session.output()).contains("postgres:***@localhost");
            assertThat(all).doesNotContain("s3cr");
        }
    }

    private static String reading(String variable) {
        return "import os\n"
                + AlembicProject.SYNC
                        .replace("engine_from_config, pool", "create_engine, pool")
                        .replace(
                                "engine_from_config(config.get_section(config.config_ini_section)",
                                "create_engine(os.environ['" + variable + "']");
    }

    private static String swallowing(String environment) {
        return """
                import logging
                %s
                """.formatted(environment.replace(
                "    context.configure(connection=connection)",
                "    try:\n        context.configure(connection=connection)\n    except Exception:\n        pass"));
    }
}
