package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.tool.MigrationSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the test database's URL gets into a project. The password of these databases has a percent sign. */
class UrlTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"psycopg", "psycopg2", "asyncpg", "pg8000"})
    void an_environment_variable_of_any_name_with_any_driver(String driver) {
        AlembicSettingsBuilder settings =
                project(driver, "os.environ['LEDGER']").settings().environment("LEDGER", "${url+" + driver + "}");
        assertThat(driverOf(settings)).isEqualTo(driver);
    }

    @ParameterizedTest
    @CsvSource({"psycopg,${url}", "psycopg2,${url}", "asyncpg,${url}", "pg8000,${url}", "pg8000,", "psycopg2,"})
    void the_driver_that_is_there_is_used_where_the_url_names_none(String driver, String declared) {
        AlembicProject project =
                project(driver, "os.environ['DATABASE_URL']").file("blocked/sitecustomize.py", """
                import sys
                for name in {"psycopg", "psycopg2", "asyncpg", "pg8000"} - {"%s"}:
                    sys.modules[name] = None
                """.formatted(driver));
        AlembicSettingsBuilder settings = project.settings().environment("PYTHONPATH", "blocked");
        if (declared != null) {
            settings.environment("DATABASE_URL", declared);
        }
        assertThat(driverOf(settings)).isEqualTo(driver);
    }

    @ParameterizedTest
    @CsvSource({
        "config.get_main_option('ledger.url'), ledger.url=${url+psycopg}",
        "config.get_section('ledger')['url'], [ledger] url = ${url+psycopg}",
        "config.get_main_option('sqlalchemy.url'), sqlalchemy.url=${url+psycopg}"
    })
    void an_option_of_any_name(String read, String option) {
        AlembicProject project = project("psycopg", read)
                .ini("[alembic]\nscript_location = migrations\nledger.url = postgresql://u@nowhere/x\n"
                        + "[ledger]\nurl = postgresql://u@nowhere/x\n");
        assertThat(driverOf(project.settings().option(ConfigOption.parse(option).orElseThrow())))
                .isEqualTo("psycopg");
    }

    @Test
    void an_x_argument_of_any_name() {
        AlembicProject project = project("psycopg", "context.get_x_argument(as_dictionary=True)['ledger']");
        assertThat(driverOf(project.settings().xArgument("tenant=a").xArgument("ledger=${url+psycopg}")))
                .isEqualTo("psycopg");
    }

    @Test
    void a_settings_object_that_is_also_there_when_only_the_history_is_read() {
        AlembicProject project = project("psycopg", "settings.url").file("shop/settings.py", """
                        from pydantic import PostgresDsn, SecretStr
                        from pydantic_settings import BaseSettings

                        class Settings(BaseSettings):
                            postgres_host: str
                            postgres_port: int
                            postgres_user: str
                            postgres_password: SecretStr
                            postgres_db: str

                            @property
                            def url(self):
                                return str(PostgresDsn.build(
                                    scheme="postgresql+psycopg", host=self.postgres_host, port=self.postgres_port,
                                    username=self.postgres_user, path=self.postgres_db))

                        settings = Settings()
                        """);
        project.file(
                "migrations/versions/a1.py",
                "from shop.settings import settings\nassert settings.postgres_password.get_secret_value()\n"
                        + AlembicProject.source("a1", "None", "pass", "pass"));
        AlembicSettingsBuilder settings = project.settings()
                .environment("POSTGRES_HOST", "${host}")
                .environment("POSTGRES_PORT", "${port}")
                .environment("POSTGRES_USER", "${user}")
                .environment("POSTGRES_PASSWORD", "${password}")
                .environment("POSTGRES_DB", "${database}");
        assertThat(driverOf(settings)).isEqualTo("psycopg");
    }

    /** A project whose env.py takes the URL from a Python expression, and prints the driver that it got. */
    private AlembicProject project(String driver, String url) {
        String environment = driver.equals("asyncpg")
                ? AlembicProject.ASYNC
                        .replace("async_engine_from_config\n", "create_async_engine\n")
                        .replace("async_engine_from_config(section", "create_async_engine(" + url)
                : AlembicProject.SYNC
                        .replace("engine_from_config, pool", "create_engine, pool")
                        .replace(
                                "engine_from_config(config.get_section(config.config_ini_section)",
                                "create_engine(" + url);
        String settings = url.startsWith("settings") ? "from shop.settings import settings\n" : "";
        return AlembicProject.in(folder)
                .environment("import os\n" + settings
                        + environment.replace(
                                "    context.configure(",
                                "    print('driver', connection.dialect.driver)\n    context.configure("))
                .table("a1", "None");
    }

    private static String driverOf(AlembicSettingsBuilder settings) {
        AlembicTool tool = new AlembicTool(settings.build());
        try (MigrationSession session = tool.open(LocalPostgres.newDatabase())) {
            succeed(session, upgrade(tool, "a1"));
            return session.output().replaceAll("(?s).*driver (\\w+).*", "$1");
        }
    }
}
