package dev.stairway.tool.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of a requirements file and of those that it names. */
final class RequirementsText {

    private static final Pattern OTHER_FILE =
            Pattern.compile("^\\s*(?:-r|-c|--requirement|--constraint)[\\s=]*(\\S+)", Pattern.MULTILINE);

    private RequirementsText() {}

    /** A hash of all that decides what would be installed, as far as the files say it; 16 hexadecimal digits. */
    static String digest(Path requirements, String python) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(python.getBytes(StandardCharsets.UTF_8));
            add(requirements, digest, new HashSet<>());
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(Path file, MessageDigest digest, Set<Path> seen) throws IOException {
        if (!seen.add(file) || !Files.isRegularFile(file)) {
            return;
        }
        byte[] content = Files.readAllBytes(file);
        digest.update(content);
        Matcher other = OTHER_FILE.matcher(new String(content, StandardCharsets.ISO_8859_1));
        while (other.find()) {
            add(file.resolveSibling(other.group(1)).normalize(), digest, seen);
        }
    }
}
