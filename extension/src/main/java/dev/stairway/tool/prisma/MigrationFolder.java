package dev.stairway.tool.prisma;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One migration as its folder holds it.
 *
 * @param folder the folder, absolute; its name is the migration's
 * @param upgrade the text of {@code migration.sql}
 * @param downgradeOrNull the text of {@code down.sql}, or null when there is none
 */
record MigrationFolder(
        Path folder, String upgrade, @Nullable String downgradeOrNull) {

    static final String UPGRADE_FILE = "migration.sql";
    static final String DOWNGRADE_FILE = "down.sql";
    private static final Pattern STAMP = Pattern.compile("^\\d+[_-]?");

    /** The migration's identifier. */
    String name() {
        return String.valueOf(folder.getFileName());
    }

    /** What its author called it: the name after the time stamp, with spaces; empty when there is no more. */
    String title() {
        return STAMP.matcher(name()).find()
                ? STAMP.matcher(name()).replaceFirst("").replace('_', ' ').strip()
                : "";
    }

    /** The text of {@code down.sql}; empty when there is no such file. */
    Optional<String> downgrade() {
        return Optional.ofNullable(downgradeOrNull);
    }

    Path upgradeFile() {
        return folder.resolve(UPGRADE_FILE);
    }

    Path downgradeFile() {
        return folder.resolve(DOWNGRADE_FILE);
    }

    /** What Prisma remembers of the file, to notice a later change: SHA-256 in hexadecimal digits. */
    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(upgrade.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM knows SHA-256", impossible);
        }
    }
}
