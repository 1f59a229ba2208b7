package dev.stairway.tool.prisma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Prisma project that a test writes. */
record PrismaProjectFolder(Path folder) {

    PrismaProjectFolder migration(String name, String upgrade) {
        return write("migrations/" + name + "/migration.sql", upgrade);
    }

    PrismaProjectFolder down(String name, String downgrade) {
        return write("migrations/" + name + "/down.sql", downgrade);
    }

    PrismaProjectFolder write(String file, String text) {
        try {
            Path place = folder.resolve(file);
            Files.createDirectories(place.getParent());
            Files.writeString(place, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    PrismaTool tool() {
        return new PrismaTool(PrismaSettings.of(folder));
    }
}
