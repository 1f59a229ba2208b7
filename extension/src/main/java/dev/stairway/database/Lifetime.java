package dev.stairway.database;

/** Whether a server is there only for this run, and how it ends. */
public interface Lifetime {

    /** A server that others started: it stays. */
    Lifetime OUTLIVES_THE_RUN = new Lifetime() {
        @Override
        public boolean endsWithRun() {
            return false;
        }

        @Override
        public void end() {}
    };

    /** True when the server, with all its databases, is gone after the run. */
    boolean endsWithRun();

    /** Stops the server and removes what it left; nothing for one that stays. */
    void end();

    /** The lifetime of a server that this run started and that is ended by the given action. */
    static Lifetime endedBy(Runnable stop) {
        return new Lifetime() {
            @Override
            public boolean endsWithRun() {
                return true;
            }

            @Override
            public void end() {
                stop.run();
            }
        };
    }
}
