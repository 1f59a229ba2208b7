package dev.stairway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.junit.Alembic;
import dev.stairway.junit.DatabaseSetup;
import dev.stairway.junit.Irreversible;
import dev.stairway.junit.SeedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTests {

    @TempDir
    private Path folder;

    @Test
    void a_file_says_what_annotations_and_parameters_say() throws IOException {
        Settings settings = read("""
                name = "shop"
                database = ["postgres:13", "postgres:17"]
                strict = true
                setup = ["extensions.sql"]

                [alembic]
                path = "backend/alembic.ini"
                heads = 2
                environment = { APP_DB = "${url}", APP_MODE = "test" }

                [irreversible]
                "12bd7610cbc2" = "PostgreSQL cannot drop an enum value"

                [[seed]]
                at = "base"
                sql = "insert into t values (1)"
                """);

        Class<?> written = WrittenClass.of(settings.name(), settings.annotations());
        Alembic alembic = written.getAnnotation(Alembic.class);
        assertThat(written.getSimpleName()).isEqualTo("shop");
        assertThat(alembic.value()).isEqualTo("backend/alembic.ini");
        assertThat(alembic.heads()).isEqualTo(2);
        assertThat(alembic.environment()).containsExactly("APP_DB=${url}", "APP_MODE=test");
        assertThat(written.getAnnotationsByType(Irreversible.class))
                .extracting(Irreversible::revision)
                .containsExactly("12bd7610cbc2");
        assertThat(written.getAnnotationsByType(SeedData.class))
                .extracting(SeedData::sql)
                .containsExactly("insert into t values (1)");
        assertThat(written.getAnnotationsByType(DatabaseSetup.class))
                .extracting(DatabaseSetup::resource)
                .containsExactly("extensions.sql");
        assertThat(settings.parameters())
                .containsEntry("stairway.database", "postgres:13,postgres:17")
                .containsEntry("stairway.strict", "true");
    }

    @Test
    void a_key_that_means_nothing_is_an_error_with_its_place() {
        assertThatThrownBy(() -> read("[alembic]\npath = \"a.ini\"\nenviroment = [\"A=B\"]\n"))
                .hasMessageStartingWith(folder.resolve("stairway.toml") + ":3: 'alembic.enviroment' is no setting\n")
                .hasMessageContaining("Known:     branches, directory, driver, environment, heads, options, path,");
        assertThatThrownBy(() -> read("\nstric = true\n"))
                .hasMessageStartingWith(folder.resolve("stairway.toml") + ":2: 'stric' is no setting\n")
                .hasMessageContaining(", strict, ");
        assertThatThrownBy(() -> read("[parameters]\n\nkeep = true\n"))
                .hasMessage(folder.resolve("stairway.toml")
                        + ":3: 'parameters.keep' is no parameter: they begin with stairway.");
    }

    @Test
    void a_value_of_another_kind_is_an_error_with_its_place() {
        assertThatThrownBy(() -> read("[alembic]\nheads = \"two\"\n"))
                .hasMessage(folder.resolve("stairway.toml") + ":2: 'alembic.heads' must be a number");
        assertThatThrownBy(() -> read("alembic = \n")).hasMessageStartingWith(folder.resolve("stairway.toml") + ":1: ");
    }

    private Settings read(String toml) throws IOException {
        Path file = Files.writeString(folder.resolve("stairway.toml"), toml);
        Settings settings = new Settings();
        SettingsFile.find(Optional.of(file.toString())).orElseThrow().into(settings);
        return settings;
    }
}
