package dev.stairway.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.platform.commons.support.AnnotationSupport;

/** Where a test class's project is, for who looks for its files. */
final class ProjectFolder {

    private ProjectFolder() {}

    /** The folder of what {@link Alembic} or {@link Prisma} names, as far as it is there; else the directory of the build. */
    static Path of(Class<?> testClass) {
        Path here = Path.of("").toAbsolutePath();
        Path named = AnnotationSupport.findAnnotation(testClass, Alembic.class)
                .map(alembic -> existing(here.resolve(alembic.directory()), alembic.value()))
                .or(() -> AnnotationSupport.findAnnotation(testClass, Prisma.class)
                        .map(prisma -> existing(here, prisma.value())))
                .orElse(here)
                .normalize();
        return Files.isDirectory(named) ? named : Objects.requireNonNullElse(named.getParent(), here);
    }

    private static Path existing(Path folder, String value) {
        Path place = folder.resolve(value);
        return Files.exists(place) ? place : folder;
    }
}
