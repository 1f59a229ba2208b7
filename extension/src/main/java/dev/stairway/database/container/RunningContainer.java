package dev.stairway.database.container;

/** A container that runs; closing it removes it with all that it holds. */
interface RunningContainer extends AutoCloseable {

    /** Where its port is reached: host name or address. */
    String host();

    /** The port on that host, 1 to 65535. */
    int port();

    /** False when the program inside has ended. */
    boolean isRunning();

    /** The last lines that it printed; may be empty. */
    String lastLines();

    @Override
    void close();
}
