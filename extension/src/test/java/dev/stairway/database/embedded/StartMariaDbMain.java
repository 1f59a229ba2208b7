package dev.stairway.database.embedded;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;

/** Starts a MariaDB server, says where it is, and waits to be killed. */
final class StartMariaDbMain {

    private StartMariaDbMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        DatabaseServer server = new EmbeddedMariaDbProvider().start();
        TestDatabase database = server.create("main");
        System.out.println("data " + Sql.text(database, "select @@datadir"));
        System.out.flush();
        Thread.sleep(600_000);
    }
}
