package dev.stairway.database.mysql;

import java.util.List;

/** What a MariaDB or MySQL server is started with where Stairway starts it: fast instead of safe, and equal on every machine. */
public final class MysqlSettings {

    private MysqlSettings() {}

    /** Options that both products know, in a fixed order. */
    public static List<String> forTests() {
        return List.of(
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--skip-log-bin",
                "--skip-name-resolve",
                "--performance-schema=off",
                "--max-connections=200",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00");
    }
}
