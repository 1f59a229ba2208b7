package dev.stairway.tool.prisma;

import dev.stairway.tool.MigrationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a project's migrations from their folders, and refuses what Prisma could not run either. */
final class MigrationsReader {

    private static final String LOCK = "migration_lock.toml";
    private static final Pattern PROVIDER =
            Pattern.compile("^\\s*provider\\s*=\\s*[\"']([^\"']*)[\"']", Pattern.MULTILINE);
    private static final Set<String> POSTGRES = Set.of("postgresql", "postgres");

    private final String project;
    private final Path folder;
    private final Function<Path, String> shown;

    /** A reader for one folder; {@code project} and {@code shown} say in messages what it is and where a file is. */
    MigrationsReader(String project, Path folder, Function<Path, String> shown) {
        this.project = project;
        this.folder = folder;
        this.shown = shown;
    }

    /** The folder that has one folder for each migration: {@code migrations}, or the project's folder itself. */
    Path migrations() {
        Path below = folder.resolve("migrations");
        return Files.isDirectory(below) || !Files.exists(folder.resolve(LOCK)) ? below : folder;
    }

    /**
     * All migrations in Prisma's order, that of their names.
     *
     * @throws MigrationException when there is none, one has no {@code migration.sql}, or they are for another product
     */
    List<MigrationFolder> read() {
        Path migrations = migrations();
        if (!Files.isDirectory(migrations)) {
            throw problem(
                    "there is no folder " + shown.apply(migrations),
                    "name the folder that has schema.prisma and migrations: @Prisma(\"path/to/prisma\")");
        }
        checkProvider(migrations.resolve(LOCK));
        List<MigrationFolder> all =
                folders(migrations).stream().map(this::migration).toList();
        if (all.isEmpty()) {
            throw problem(
                    "there is no migration in " + shown.apply(migrations) + ", and nothing examined is not a pass",
                    "make the first one: npx prisma migrate dev --name init, or name another folder");
        }
        return all;
    }

    private void checkProvider(Path lock) {
        String text = textOrNull(lock);
        Matcher provider = PROVIDER.matcher(text == null ? "" : text);
        if (provider.find() && !POSTGRES.contains(provider.group(1))) {
            throw problem(
                    shown.apply(lock) + " says that the migrations are for " + provider.group(1),
                    "Stairway runs Prisma's migrations on postgresql only; name a folder with such migrations");
        }
    }

    private List<Path> folders(Path migrations) {
        try (Stream<Path> entries = Files.list(migrations)) {
            return entries.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                    .toList();
        } catch (IOException unreadable) {
            throw problem(shown.apply(migrations) + " cannot be read: " + unreadable, "let this user read it");
        }
    }

    private MigrationFolder migration(Path home) {
        String upgrade = textOrNull(home.resolve(MigrationFolder.UPGRADE_FILE));
        if (upgrade == null) {
            throw problem(
                    "the folder " + shown.apply(home) + " has no " + MigrationFolder.UPGRADE_FILE,
                    "bring the file back, or remove the folder: prisma migrate deploy stops there, too");
        }
        return new MigrationFolder(home, upgrade, textOrNull(home.resolve(MigrationFolder.DOWNGRADE_FILE)));
    }

    private @Nullable String textOrNull(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException other) {
            throw problem(shown.apply(file) + " is not UTF-8", "save it as UTF-8");
        } catch (IOException unreadable) {
            throw problem(shown.apply(file) + " cannot be read: " + unreadable, "let this user read it");
        }
    }

    private MigrationException problem(String what, String remedy) {
        return new MigrationException(project + ": " + what + "\nTo fix: " + remedy);
    }
}
