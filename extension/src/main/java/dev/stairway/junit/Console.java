package dev.stairway.junit;

/** What people see while tests run: one block at a time, also when classes run side by side. */
final class Console {

    private Console() {}

    /** One line about something that takes long. */
    static void progress(String message) {
        print("Stairway · " + message);
    }

    static void print(String block) {
        synchronized (System.out) {
            System.out.println(block);
            System.out.flush();
        }
    }
}
