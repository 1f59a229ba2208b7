package dev.stairway.database.embedded;

import dev.stairway.database.PostgresSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a server for tests is set up: fast instead of safe, equal on every machine, not reachable from outside. */
final class ServerSettings {

    /** One address and no name: a name may mean a second address, where somebody else may have the same port. */
    static final String HOST = "127.0.0.1";

    private ServerSettings() {}

    /** What {@code postgres} is started with. */
    static Map<String, String> server() {
        Map<String, String> settings = PostgresSettings.forTests();
        settings.put("listen_addresses", HOST);
        settings.put("unix_socket_directories", "");
        // In the data folder and not in the system's shared memory, where a killed server would leave them.
        settings.put("dynamic_shared_memory_type", "mmap");
        return settings;
    }

    /** What {@code initdb} is started with: sorted by code point, letters as in Unicode, messages in English. */
    static Map<String, String> locale(int major, Platform platform) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (major >= 17) {
            // PostgreSQL's own, the same on every system.
            settings.put("locale-provider", "builtin");
            settings.put("builtin-locale", "C.UTF-8");
            settings.put("locale", "C");
        } else {
            // Other systems have no locale of this name.
            settings.put("locale", platform.os().equals("linux") ? "C.UTF-8" : "C");
        }
        settings.put("lc-messages", "C");
        return settings;
    }
}
