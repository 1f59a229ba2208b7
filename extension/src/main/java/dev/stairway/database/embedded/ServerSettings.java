package dev.stairway.database.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a server for tests is set up: fast instead of safe, equal on every machine, not reachable from outside. */
final class ServerSettings {

    /** One address and no name: a name may mean a second address, where somebody else may have the same port. */
    static final String HOST = "127.0.0.1";

    private ServerSettings() {}

    /** What {@code postgres} is started with. */
    static Map<String, String> server() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", HOST);
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "200");
        // A history that drops hundreds of tables in one transaction needs more than the usual 64.
        settings.put("max_locks_per_transaction", "256");
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        // A worker of its own in a database would block copies of it.
        settings.put("autovacuum", "off");
        settings.put("jit", "off");
        // In the data folder and not in the system's shared memory, where a killed server would leave them.
        settings.put("dynamic_shared_memory_type", "mmap");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
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
