package dev.stairway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stairway.junit.Accepted;
import dev.stairway.junit.Alembic;
import dev.stairway.junit.AlsoRun;
import dev.stairway.junit.Baseline;
import dev.stairway.junit.DatabaseSetup;
import dev.stairway.junit.Irreversible;
import dev.stairway.junit.Prisma;
import dev.stairway.junit.SeedData;
import java.io.IOException;
import java.lang.reflect.Method;
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

    /** Those that name databases are said by 'database'. */
    @Test
    void every_attribute_of_an_annotation_can_be_said() throws IOException {
        Settings settings = read("""
                fail-on = ["SW401", "SW405"]

                [alembic]
                path = "a.ini"
                directory = "a"
                section = "b"
                environment = ["A=b"]
                x = "a=b"
                options = { a = "b" }
                python = "python3"
                requirements = "a.txt"
                driver = "asyncpg"
                heads = 2
                branches = ["a"]

                [prisma]
                path = "p"
                cli = true
                directory = "a"
                environment = { A = "b" }

                [[setup]]
                sql = "select 1"
                resource = "a.sql"
                method = "m"
                python = "pass"

                [[seed]]
                at = "base"
                sql = "select 1"
                resource = "a.sql"
                method = "m"

                [[irreversible]]
                revision = "b2"
                because = "so it is"
                on = "SQLite"

                [[accepted]]
                code = "SW401"
                revision = "b2"
                because = "small"

                [baseline]
                revision = "a1"
                because = "by hand"

                [also-run]
                offline = true
                other-schema = true
                """);

        assertThat(settings.parameters()).containsEntry("stairway.failOn", "SW401,SW405");
        assertThat(settings.annotations())
                .extracting(Said::type)
                .containsExactlyInAnyOrder(
                        Alembic.class,
                        Prisma.class,
                        DatabaseSetup.class,
                        SeedData.class,
                        Irreversible.class,
                        Accepted.class,
                        Baseline.class,
                        AlsoRun.class);
        assertThat(settings.annotations())
                .allSatisfy(said -> assertThat(said.attributes())
                        .containsOnlyKeys(Said.attributes(said.type()).stream()
                                .map(Method::getName)
                                .toList()));
        assertThat(WrittenClass.of("all", settings.annotations()).getAnnotationsByType(Accepted.class))
                .extracting(Accepted::code, Accepted::revision, Accepted::because)
                .containsExactly(tuple("SW401", "b2", "small"));
    }

    @Test
    void what_says_too_little_is_an_error_with_its_place() {
        assertThatThrownBy(() -> read("\n[[seed]]\nsql = \"select 1\"\n"))
                .hasMessage(folder.resolve("stairway.toml") + ":2: 'seed' does not say 'at'");
        assertThatThrownBy(() -> read("[baseline]\nrevision = \"a1\"\n"))
                .hasMessage(folder.resolve("stairway.toml") + ":1: 'baseline' does not say 'because'");
        assertThatThrownBy(() -> read("accepted = [\"SW401\"]\n"))
                .hasMessage(folder.resolve("stairway.toml") + ":1: 'accepted' must be tables: [[accepted]]");
        assertThatThrownBy(() -> SettingsFile.find(Optional.of("nowhere.toml")))
                .hasMessage("there is no file nowhere.toml with settings");
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
    void what_is_no_text_is_an_error_that_says_so() throws IOException {
        Path file = Files.write(folder.resolve("binary.toml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> SettingsFile.find(Optional.of(file.toString())))
                .hasMessage("the settings in " + file + " cannot be read: they are not in UTF-8");
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
