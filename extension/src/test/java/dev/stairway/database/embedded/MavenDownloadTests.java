package dev.stairway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class MavenDownloadTests {

    private static final ArtifactVersion VERSION = new ArtifactVersion(16, 15, 0, "");

    @TempDir
    Path folder;

    private Path programs;
    private Path project;

    @BeforeEach
    void folders() throws IOException {
        programs = Files.createDirectory(folder.resolve("programs of mine"));
        project = Files.createDirectories(folder.resolve("project/module"));
    }

    @Test
    void maven_is_asked_for_exactly_one_artifact_in_the_same_repository() throws IOException {
        program(programs.resolve("mvn"), "printf '%s\\n' \"$@\" > \"" + folder + "/asked\"");

        download(Duration.ofSeconds(20)).fetch("binaries", VERSION);

        assertThat(folder.resolve("asked")).content().isEqualTo("""
                        -B
                        -q
                        -N
                        -Dmaven.repo.local=%s
                        org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get
                        -Dartifact=io.zonky.test.postgres:binaries:16.15.0
                        -Dtransitive=false
                        """.formatted(folder.resolve("repository")));
    }

    @Test
    void a_wrapper_above_the_project_does_where_no_maven_is_installed() throws IOException {
        program(folder.resolve("project/mvnw"), "touch \"" + folder + "/wrapped\"");

        download(Duration.ofSeconds(20)).fetch("binaries", VERSION);

        assertThat(folder.resolve("wrapped")).exists();
    }

    @Test
    void without_any_maven_the_message_has_the_dependency_to_add() {
        assertThatThrownBy(() -> download(Duration.ofSeconds(20)).fetch("binaries", VERSION))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("""
                        cannot fetch io.zonky.test.postgres:binaries:16.15.0: there is no mvn on the PATH and no mvnw in %s or above
                        To fix:    name a folder that has its jar: stairway.postgres.binaries=<folder>
                                   or run in a container, or on a running server: stairway.database=postgres:container:postgres:17,
                                   stairway.database=postgres:jdbc:postgresql://HOST:5432/
                                   or add that artifact to the test class path, for instance
                                   <dependency>
                                     <groupId>io.zonky.test.postgres</groupId>
                                     <artifactId>binaries</artifactId>
                                     <version>16.15.0</version>
                                     <scope>test</scope>
                                   </dependency>""", project);
    }

    @Test
    void a_failure_has_mavens_own_words() throws IOException {
        program(programs.resolve("mvn"), "echo '[ERROR] Cannot access central in offline mode'; exit 1");

        assertThatThrownBy(() -> download(Duration.ofSeconds(20)).fetch("binaries", VERSION))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith(
                        "cannot fetch io.zonky.test.postgres:binaries:16.15.0: Maven ended with exit status 1:\n"
                                + "  [ERROR] Cannot access central in offline mode\nTo fix:    name a folder that has its jar");
    }

    @Test
    void a_maven_that_hangs_is_ended_with_all_that_it_started() throws IOException {
        program(programs.resolve("mvn"), "sleep 98765 & echo $! > \"" + folder + "/child\"; wait");

        assertThatThrownBy(() -> download(Duration.ofSeconds(1)).fetch("binaries", VERSION))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Maven did not end within 1 s");
        long child = Long.parseLong(Files.readString(folder.resolve("child")).trim());
        ProcessHandle.of(child)
                .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    private MavenDownload download(Duration timeLimit) {
        LocalRepository repository = new LocalRepository(folder.resolve("repository"));
        return new MavenDownload(repository, project, programs.toString(), timeLimit);
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
