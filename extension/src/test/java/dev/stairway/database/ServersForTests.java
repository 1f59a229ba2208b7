package dev.stairway.database;

/**
 * The servers that the test classes of a JVM share. Surefire hands classes to its JVMs one by one, each as a test run of its own,
 * so that nothing in JUnit's stores lasts longer than a class.
 */
public final class ServersForTests {

    private static final SharedServers SERVERS = new SharedServers();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVERS::close, "servers-for-tests-end"));
    }

    private ServersForTests() {}

    /** The server of an equal provider, which is started when it is first asked for and closed at the end of the JVM. */
    public static DatabaseServer get(DatabaseProvider provider) {
        return SERVERS.get(provider);
    }
}
