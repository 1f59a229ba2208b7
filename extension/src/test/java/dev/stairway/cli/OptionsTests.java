package dev.stairway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.junit.Accepted;
import dev.stairway.junit.Alembic;
import dev.stairway.junit.Irreversible;
import dev.stairway.junit.Prisma;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What options say, without running anything. */
class OptionsTests {

    @Test
    void every_attribute_of_a_tools_annotation_has_an_option() {
        Settings alembic = project(
                "--alembic=a.ini",
                "--directory=a",
                "--section=b",
                "--env=A=b",
                "-x",
                "a=b",
                "--option=a=b",
                "--python=python3",
                "--requirements=a.txt",
                "--driver=asyncpg",
                "--heads=2",
                "--branch=a");
        assertThat(alembic.parameters()).containsEntry("stairway.python", "python3");
        assertThat(Said.attributes(Alembic.class).stream().map(Method::getName).filter(name -> !name.equals("python")))
                .allSatisfy(
                        name -> assertThat(alembic.said(Alembic.class, name)).isPresent());

        Settings prisma = project("--prisma=p", "--prisma-cli", "--directory=a", "--env=A=b");
        assertThat(Said.attributes(Prisma.class).stream().map(Method::getName))
                .allSatisfy(name -> assertThat(prisma.said(Prisma.class, name)).isPresent());
    }

    @Test
    void a_declaration_says_of_what_and_where_it_holds() {
        Settings settings = new Settings();
        DeclarationOptions options = new DeclarationOptions();
        new CommandLine(options)
                .parseArgs(
                        "--declare-irreversible=a1=it = so",
                        "--declare-irreversible=b2@SQLite=no",
                        "--accept=SW401@b2=a table of 200 rows");
        options.into(settings);

        assertThat(settings.annotations())
                .containsExactly(
                        new Said(Irreversible.class, Map.of("revision", "a1", "because", "it = so")),
                        new Said(Irreversible.class, Map.of("revision", "b2", "on", "SQLite", "because", "no")),
                        new Said(
                                Accepted.class,
                                Map.of("code", "SW401", "revision", "b2", "because", "a table of 200 rows")));
    }

    @Test
    void an_acceptance_without_a_revision_is_an_error() {
        DeclarationOptions options = new DeclarationOptions();
        new CommandLine(options).parseArgs("--accept=SW401=small");
        assertThatThrownBy(() -> options.into(new Settings()))
                .hasMessage("--accept 'SW401=small' is not of the form CODE@REVISION=reason");
    }

    /** The list of all options would push it out of sight. */
    @Test
    void what_is_wrong_with_an_option_stands_alone() {
        assertThat(CommandRun.of("verify", "--heads", "two")).isEqualTo(new CommandRun(2, "", """
                        stairway: Invalid value for option '--heads': 'two' is not an int
                        'stairway verify --help' says more.
                        """));
        assertThat(CommandRun.of("verify", "--databse", "sqlite").err()).isEqualTo("""
                        stairway: Unknown options: '--databse', 'sqlite'
                        Possible solutions: --database
                        'stairway verify --help' says more.
                        """);
        assertThat(CommandRun.of("verfy").err()).contains("verify");
    }

    @Test
    void each_command_explains_itself_with_examples_and_exit_status() {
        for (String command : new String[] {"verify", "diff", "snapshot", "report"}) {
            CommandRun help = CommandRun.of(command, "--help");
            assertThat(help.status()).isZero();
            assertThat(help.out())
                    .as(command)
                    .contains("Usage: stairway " + command, "Example", "  stairway " + command + " ", "Exit status:");
        }
        assertThat(Optional.of(CommandRun.of().status())).contains(2);
    }

    private static Settings project(String... arguments) {
        Settings settings = new Settings();
        ProjectOptions options = new ProjectOptions();
        new CommandLine(options).parseArgs(arguments);
        options.into(settings);
        return settings;
    }
}
