package dev.stairway.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for binaries that are on this machine already: where the user says, on the class path, in the local Maven repository. */
record BinarySearch(Platform platform, @Nullable Path named, LocalRepository repository) {

    /** What a class path without version numbers holds, such as one big jar: the version that Stairway depends on. */
    private static final ArtifactVersion BUNDLED = new ArtifactVersion(17, 11, 0, "");

    /** The binaries of the first place that has any of the version, and the newest of them. */
    Optional<Binaries> find(PostgresVersion version) {
        return newest(version, inNamedPlace())
                .or(() -> newest(version, onClassPath()))
                .or(() -> inRepository(version));
    }

    /** The newest of the version in the local Maven repository. */
    Optional<Binaries> inRepository(PostgresVersion version) {
        return newest(version, repository.jars(platform.artifact()).stream().flatMap(this::inJar));
    }

    private static Optional<Binaries> newest(PostgresVersion version, Stream<Binaries> all) {
        return all.filter(binaries -> version.accepts(binaries.version())).max(Comparator.comparing(Binaries::version));
    }

    private Stream<Binaries> inNamedPlace() {
        if (named == null) {
            return Stream.empty();
        }
        if (!Files.isDirectory(named)) {
            return inJar(named);
        }
        try (Stream<Path> files = Files.walk(named, 2)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream()
                    .flatMap(this::inJar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Binaries> inJar(Path jar) {
        Optional<ArtifactVersion> version = ArtifactVersion.inJarName(jar.toString());
        if (version.isEmpty()) {
            return Stream.empty();
        }
        try (JarFile content = new JarFile(jar.toFile())) {
            return platform.archives().stream()
                    .filter(archive -> content.getEntry(archive) != null)
                    .limit(1)
                    .map(archive -> new Binaries(version.get(), URI.create("jar:" + jar.toUri() + "!/" + archive)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            // A download that was cut off, for instance: as good as not there.
            return Stream.empty();
        }
    }

    private Stream<Binaries> onClassPath() {
        return platform.archives().stream()
                .flatMap(archive -> resources(archive).stream()
                        .map(url -> new Binaries(
                                ArtifactVersion.inJarName(url.toString()).orElse(BUNDLED),
                                URI.create(url.toString()))));
    }

    private static List<URL> resources(String name) {
        ClassLoader loader = BinarySearch.class.getClassLoader();
        try {
            return Collections.list(loader.getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
