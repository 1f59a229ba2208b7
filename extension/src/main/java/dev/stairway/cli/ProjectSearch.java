package dev.stairway.cli;

import dev.stairway.junit.Alembic;
import dev.stairway.junit.Prisma;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the migrations where nobody has named any.
 *
 * @param folder where the command is called
 */
record ProjectSearch(Path folder) {

    static ProjectSearch in(Path folder) {
        return new ProjectSearch(folder);
    }

    /**
     * Names what is there, unless something is named.
     *
     * @throws CommandLineException when there is nothing, or two kinds of migrations
     */
    void into(Settings settings) {
        if (settings.says(Alembic.class) && settings.says(Prisma.class)) {
            throw new CommandLineException("the migrations of two tools are named; keep one of alembic and prisma");
        }
        if (settings.said(Alembic.class, "value").isPresent()
                || settings.says(Prisma.class)
                || settings.said(Alembic.class, "options").isPresent()) {
            return;
        }
        boolean alembic = Files.isRegularFile(folder.resolve("alembic.ini"));
        boolean prisma = Files.isDirectory(folder.resolve("prisma/migrations"));
        if (alembic == prisma) {
            throw new CommandLineException((alembic ? "there are migrations of two tools" : "there are no migrations")
                    + " in " + folder.toAbsolutePath() + "\nTo fix:    name them: --alembic FILE or --prisma FOLDER");
        }
        if (alembic) {
            settings.say(Alembic.class, "value", "alembic.ini");
        } else {
            settings.say(Prisma.class, "value", "prisma");
        }
    }
}
