package dev.stairway.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class EmbeddedMariaDbProviderTests {

    @Test
    void the_version_on_the_class_path_is_known_before_it_starts() {
        EmbeddedMariaDbProvider provider = new EmbeddedMariaDbProvider();
        assertThat(provider.description()).isEqualTo("MariaDB 11.4.5, embedded");
        assertThat(List.of("11", "11.4", "11.4.5", "11.4.50", "1", "12"))
                .filteredOn(provider::hasVersion)
                .containsExactly("11", "11.4", "11.4.5");
        assertThat(provider).isEqualTo(new EmbeddedMariaDbProvider());
    }

    @Test
    void closing_the_server_ends_its_process_and_deletes_its_folder() {
        DatabaseServer server = new EmbeddedMariaDbProvider().start();
        ServerFolder folder = folderOf(Sql.text(server.create("walk"), "select @@datadir"));
        ProcessHandle process = folder.server().orElseThrow();

        server.close();
        server.close();

        // Dead, but perhaps not yet collected by whoever inherited it: then it has no command any more.
        assertThat(process.info().command()).isEmpty();
        assertThat(folder.root()).doesNotExist();
    }

    @Test
    void killing_the_jvm_ends_the_server_and_deletes_its_folder() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartMariaDbMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ServerFolder folder = folderOf(said(jvm));
        ProcessHandle server = folder.server().orElseThrow();

        jvm.destroyForcibly();

        assertThat(jvm.waitFor()).isEqualTo(128 + 9);
        server.onExit().get(30, TimeUnit.SECONDS);
        for (int i = 0; i < 600 && Files.exists(folder.root()); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(folder.root()).doesNotExist();
    }

    private static String said(Process jvm) throws IOException {
        try (BufferedReader output = jvm.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.startsWith("data ")) {
                line = output.readLine();
            }
            assertThat(line).isNotNull();
            return line.substring("data ".length());
        }
    }

    private static ServerFolder folderOf(String data) {
        ServerFolder folder = new ServerFolder(Path.of(data).getParent());
        assertThat(folder.data()).isEqualTo(Path.of(data));
        assertThat(folder.root().getFileName().toString()).startsWith("stairway-mariadb-");
        return folder;
    }
}
