package dev.stairway.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The local Maven repository.
 *
 * @param root its folder; need not exist
 */
record LocalRepository(Path root) {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");

    /** The one that this run's Maven uses, as far as can be told: by system property, by settings, or the usual one. */
    static LocalRepository current() {
        Path maven = Path.of(System.getProperty("user.home"), ".m2");
        // Surefire hands the second one to the tests.
        return new LocalRepository(Stream.of("maven.repo.local", "localRepository")
                .flatMap(property -> Stream.ofNullable(System.getProperty(property)))
                .filter(value -> !value.isBlank())
                .findFirst()
                .or(() -> fromSettings(maven.resolve("settings.xml")))
                .map(Path::of)
                .orElseGet(() -> maven.resolve("repository")));
    }

    private static Optional<String> fromSettings(Path settings) {
        if (!Files.isRegularFile(settings)) {
            return Optional.empty();
        }
        try {
            String text = COMMENT.matcher(Files.readString(settings)).replaceAll("");
            Matcher matcher = SETTING.matcher(text);
            return matcher.find()
                    ? Optional.of(matcher.group(1).replace("${user.home}", System.getProperty("user.home")))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** All versions of an artifact with binaries that are there, in no order. */
    List<Path> jars(String artifact) {
        Path folder = root.resolve(Platform.GROUP.replace('.', '/')).resolve(artifact);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.resolve("%s-%s.jar".formatted(artifact, version.getFileName())))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
