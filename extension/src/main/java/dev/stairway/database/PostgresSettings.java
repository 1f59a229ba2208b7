package dev.stairway.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code postgres} is started with where Stairway starts it: fast instead of safe, and equal on every machine. */
public final class PostgresSettings {

    private PostgresSettings() {}

    /** Settings of {@code postgresql.conf} by name, in a fixed order; a new map at each call. */
    public static Map<String, String> forTests() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("max_connections", "200");
        // A history that drops hundreds of tables in one transaction needs more than the usual 64.
        settings.put("max_locks_per_transaction", "256");
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        // A worker of its own in a database would block copies of it.
        settings.put("autovacuum", "off");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }
}
