package dev.stairway.database.embedded;

import dev.stairway.database.mysql.MysqlSettings;
import java.util.ArrayList;
import java.util.List;

/** How a MariaDB server for tests is set up: fast instead of safe, equal on every machine, not reachable from outside. */
final class MariaDbSettings {

    private MariaDbSettings() {}

    /** What concerns the files; the same whenever the server works on them. */
    static List<String> storage(ServerFolder folder) {
        List<String> settings = new ArrayList<>();
        settings.add("--datadir=" + folder.data());
        settings.add("--innodb-flush-method=nosync");
        settings.add("--innodb-flush-log-at-trx-commit=0");
        settings.add("--innodb-doublewrite=0");
        settings.add("--innodb-log-file-size=8M");
        settings.add("--innodb-data-file-path=ibdata1:2M:autoextend");
        settings.add("--innodb-temp-data-file-path=ibtmp1:2M:autoextend");
        settings.add("--innodb-buffer-pool-size=64M");
        settings.add("--aria-pagecache-buffer-size=8M");
        settings.add("--key-buffer-size=1M");
        // Alone in its folder it may run as whoever runs the tests, also as root.
        settings.add("--user=" + System.getProperty("user.name"));
        return settings;
    }

    /** What the server is started with. */
    static List<String> server(ServerFolder folder, int port) {
        List<String> settings = new ArrayList<>(storage(folder));
        settings.addAll(MysqlSettings.forTests());
        settings.add("--bind-address=" + ServerSettings.HOST);
        settings.add("--port=" + port);
        settings.add("--socket=" + folder.root().resolve("socket"));
        settings.add("--pid-file=" + folder.pidFile());
        // To make certificates takes longer than all else.
        settings.add("--skip-ssl");
        return settings;
    }
}
