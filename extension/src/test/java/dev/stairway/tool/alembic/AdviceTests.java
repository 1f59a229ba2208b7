package dev.stairway.tool.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of a project is told whose env.py does not come to the test database. */
class AdviceTests {

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void pieces_of_a_settings_object_that_point_elsewhere() {
        AlembicProject project = reading("settings.url").file("shop.py", """
                from pydantic_settings import BaseSettings

                class Settings(BaseSettings):
                    model_config = {"env_prefix": "shop_"}
                    db_host: str = "localhost"
                    db_port: int = 1
                    db_user: str = "me"
                    db_pass: str = "s3cret"
                    db_name: str = "shop"
                    redis_url: str = ""
                    debug: bool = False

                    @property
                    def url(self):
                        return f"postgresql+psycopg://{self.db_user}:{self.db_pass}@{self.db_host}:{self.db_port}/{self.db_name}"

                settings = Settings()
                """);
        String message = told(project.settings());
        assertThat(message)
                .startsWith(
                        "Alembic alembic.ini: the current revision cannot be read: sqlalchemy.exc.OperationalError: connection");
        assertThat(message).endsWith("""
                  migrations/env.py:8 in <module>
                      with engine.connect() as connection:
                env.py tried the postgresql database "shop" on localhost:1, not the test database "%s"
                Read by the project: environment variable SHOP_DB_HOST (shop.py:3, not set), \
                environment variable SHOP_DB_PORT (shop.py:3, not set), environment variable SHOP_DB_USER (shop.py:3, not set), \
                environment variable SHOP_DB_PASS (shop.py:3, not set), environment variable SHOP_DB_NAME (shop.py:3, not set)
                To fix: hand the test database's URL in there: @Alembic(environment = {"SHOP_DB_HOST=${host}", \
                "SHOP_DB_PORT=${port}", "SHOP_DB_USER=${user}", "SHOP_DB_PASS=${password}", "SHOP_DB_NAME=${database}"})""".formatted(database.url().database()));
    }

    @Test
    void a_settings_object_that_lacks_what_it_needs() {
        AlembicProject project = reading("settings.dsn").file("shop.py", """
                from pydantic import Field
                from pydantic_settings import BaseSettings

                class Settings(BaseSettings):
                    dsn: str = Field(validation_alias="PG_DSN")
                    token: str

                settings = Settings()
                """);
        assertThat(told(project.settings()))
                .endsWith("\nTo fix: set what it needs: @Alembic(environment = {\"PG_DSN=${url}\", \"TOKEN=...\"})");
    }

    @Test
    void a_variable_that_must_be_there() {
        assertThat(told(reading("os.environ['APP_DB']").settings())).isEqualTo("""
                Alembic alembic.ini: the current revision cannot be read: KeyError: 'APP_DB'
                  migrations/env.py:6 in <module>
                      engine = create_engine(os.environ['APP_DB'], poolclass=pool.NullPool)
                To fix: set what it needs: @Alembic(environment = "APP_DB=${url}")""");
    }

    @Test
    void a_variable_that_the_project_itself_says_is_not_set() {
        AlembicProject project = reading("settings.dsn").file("shop.py", """
                import os
                if "SHOP_SECRET_KEY" not in os.environ:
                    raise ValueError("SHOP_SECRET_KEY must be set to a LONG value")
                """);
        assertThat(told(project.settings()))
                .endsWith("\nTo fix: set what it needs: @Alembic(environment = \"SHOP_SECRET_KEY=...\")");
    }

    @Test
    void a_variable_without_which_there_is_no_url() {
        assertThat(told(reading("os.getenv('APP_DB')").settings())).endsWith("""
                Read by the project: environment variable APP_DB (migrations/env.py:6, not set)
                To fix: hand the test database's URL in there: @Alembic(environment = "APP_DB=${url}")""");
    }

    @Test
    void an_x_argument_an_option_and_a_default_of_their_own() {
        assertThat(told(reading("context.get_x_argument(as_dictionary=True).get('ledger_url', 'sqlite://')")
                        .settings()))
                .endsWith("""
                        env.py is connected to a sqlite database, not to the test database "%s"; nothing was run.
                        Read by the project: -x argument ledger_url (migrations/env.py:6)
                        To fix: hand the test database's URL in there: @Alembic(x = "ledger_url=${url}")""".formatted(database.url().database()));
        assertThat(told(reading("config.get_main_option('ledger.url', 'sqlite://')")
                        .settings()))
                .endsWith("""
                        Read by the project: option ledger.url (migrations/env.py:6)
                        To fix: hand the test database's URL in there: @Alembic(options = "ledger.url=${url}")""");
    }

    @Test
    void a_url_that_stands_in_the_sources() {
        assertThat(told(reading("'sqlite://'").settings())).endsWith("""
                To fix: the URL stands in migrations/env.py:6; let env.py take the one that is handed in: \
                config.get_main_option("sqlalchemy.url") or os.environ["DATABASE_URL"]""");
    }

    @Test
    void a_driver_that_is_not_installed() {
        AlembicProject project = reading("os.environ['APP_DB']")
                .file("blocked/sitecustomize.py", "import sys\nsys.modules['pg8000'] = None\n");
        assertThat(told(project.settings().environment("PYTHONPATH", "blocked").environment("APP_DB", "${url+pg8000}")))
                .endsWith("\nTo fix: the driver pg8000 is not installed, but psycopg is:"
                        + " hand in a URL that names it, ${url+psycopg}, or install pg8000");
    }

    @Test
    void an_error_of_another_kind_has_its_place() {
        AlembicProject project = AlembicProject.in(folder).environment("raise ValueError('no settings')\n");
        assertThat(told(project.settings())).isEqualTo("""
                Alembic alembic.ini: the current revision cannot be read: ValueError: no settings
                  migrations/env.py:1 in <module>
                      raise ValueError('no settings')""");
    }

    @Test
    void a_module_that_is_in_another_folder() {
        AlembicProject project = AlembicProject.in(folder)
                .environment("from app.models import Base\n" + AlembicProject.SYNC)
                .file("src/app/models.py", "");
        assertThat(told(project.settings())).isEqualTo("""
                Alembic alembic.ini: the current revision cannot be read: ModuleNotFoundError: No module named 'app'
                  migrations/env.py:1 in <module>
                      from app.models import Base
                To fix: the module app is in src, seen from the working directory: @Alembic(environment = "PYTHONPATH=src")""");
    }

    /** An env.py that takes the URL from a Python expression. */
    private AlembicProject reading(String url) {
        String imported = url.startsWith("settings") ? "from shop import settings\n" : "";
        return AlembicProject.in(folder)
                .environment("import os\n" + imported
                        + AlembicProject.SYNC
                                .replace("engine_from_config, pool", "create_engine, pool")
                                .replace(
                                        "engine_from_config(config.get_section(config.config_ini_section)",
                                        "create_engine(" + url));
    }

    private String told(AlembicSettingsBuilder settings) {
        try (MigrationSession session = new AlembicTool(settings.build()).open(database)) {
            return catchThrowableOfType(MigrationException.class, session::current)
                    .getMessage();
        }
    }
}
