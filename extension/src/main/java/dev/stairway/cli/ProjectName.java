package dev.stairway.cli;

import dev.stairway.junit.Alembic;
import dev.stairway.junit.Prisma;
import java.nio.file.Path;
import java.util.Set;

/** What a project is called when nobody says so: the folder that its migrations belong to. */
final class ProjectName {

    /** Names of folders and files that every project has. */
    private static final Set<String> EVERYWHERE =
            Set.of("alembic", "migrations", "prisma", "db", "database", "backend", "server", "src");

    private ProjectName() {}

    static String of(Settings settings) {
        String value = settings.said(Alembic.class, "value")
                .or(() -> settings.said(Prisma.class, "value"))
                .map(Object::toString)
                .orElse("");
        int colon = value.indexOf(':');
        Path path = Path.of("")
                .toAbsolutePath()
                .resolve(colon > 1 ? value.substring(0, colon) : value)
                .normalize();
        Path folder =
                path.getFileName() != null && path.getFileName().toString().contains(".") ? path.getParent() : path;
        while (folder != null && folder.getFileName() != null) {
            if (!EVERYWHERE.contains(folder.getFileName().toString())) {
                return folder.getFileName().toString();
            }
            folder = folder.getParent();
        }
        return "migrations";
    }
}
