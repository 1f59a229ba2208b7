package dev.stairway.tool.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of a requirements file and of those that it names. */
final class RequirementsText {

    private static final Pattern OTHER_FILE =
            Pattern.compile("^\\s*(?:-r|-c|--requirement|--constraint)[\\s=]*(\\S+)", Pattern.MULTILINE);

    private static final Pattern LOCAL = Pattern.compile(
            "^\\s*(?:(?:-e|--editable)[\\s=]+)?(?:\\.{1,2}(?:[/\\[\\s]|$)|file:)|@\\s*file:", Pattern.MULTILINE);

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

    /** A hash of some files' content, of those that are there; 16 hexadecimal digits. */
    static String digest(String python, List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(python.getBytes(StandardCharsets.UTF_8));
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    digest.update(Files.readAllBytes(file));
                }
            }
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
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (LOCAL.matcher(text).find()) {
            // What lies beside the file is another thing in another copy of the project.
            digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        }
        Matcher other = OTHER_FILE.matcher(text);
        while (other.find()) {
            add(file.resolveSibling(other.group(1)).normalize(), digest, seen);
        }
    }
}
