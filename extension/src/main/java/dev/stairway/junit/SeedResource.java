package dev.stairway.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Text that a test class names: on the class path, or in a file of the module. */
final class SeedResource {

    private SeedResource() {}

    /**
     * The text.
     *
     * @throws IllegalArgumentException when there is none, or it is not in UTF-8
     */
    static String read(Class<?> testClass, String name) {
        try {
            byte[] bytes = find(testClass, name)
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "names a resource that is not there\n"
                                            + "To fix:    put it on the class path, or name a file relative to the directory of the build"));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("names a resource that is not in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> find(Class<?> testClass, String name) throws IOException {
        URL resource = testClass.getResource(name);
        if (resource == null && !name.startsWith("/")) {
            resource = testClass.getResource("/" + name);
        }
        if (resource != null) {
            try (InputStream stream = resource.openStream()) {
                return Optional.of(stream.readAllBytes());
            }
        }
        Path file = Path.of("").toAbsolutePath().resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
