package dev.stairway.database.embedded;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;

/** Starts a server, says where it is, and waits to be killed; with the argument {@code exit} it ends without closing it. */
final class StartServerMain {

    private StartServerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        DatabaseServer server = new EmbeddedPostgresProvider().start();
        TestDatabase database = server.create("main");
        System.out.println("data " + dev.stairway.database.Sql.text(database, "show data_directory"));
        System.out.flush();
        if (arguments.length == 0) {
            Thread.sleep(600_000);
        }
    }
}
