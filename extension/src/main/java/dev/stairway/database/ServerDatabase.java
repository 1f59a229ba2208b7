package dev.stairway.database;

import java.util.concurrent.atomic.AtomicBoolean;

/** A database on a server that is reached over the network, whatever the product: what becomes of it when it is closed. */
public abstract class ServerDatabase implements TestDatabase {

    private final ConnectionUrl url;
    private final Lifetime lifetime;
    private final AtomicBoolean kept = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A database that was made just now.
     *
     * @param lifetime that of its server
     */
    protected ServerDatabase(ConnectionUrl url, Lifetime lifetime) {
        this.url = url;
        this.lifetime = lifetime;
    }

    /** Ends all its connections and drops it. */
    protected abstract void drop();

    /** Whether it survives {@link #close()}. */
    public final boolean isKept() {
        return kept.get();
    }

    @Override
    public final ConnectionUrl url() {
        return url;
    }

    /** {@inheritDoc} On a server that ends with the run it lives only until then, and the console says that. */
    @Override
    public final void keep() {
        if (kept.getAndSet(true)) {
            return;
        }
        System.out.printf("Stairway: database kept at %s, user %s; %s%n", url.jdbc(), url.user(), howLong());
    }

    private String howLong() {
        return lifetime.endsWithRun()
                ? "it is there until this run ends and stops its server (%s)".formatted(server().description())
                : "when you have seen enough, drop it: drop database \"%s\";".formatted(url.database());
    }

    @Override
    public final void close() {
        if (!kept.get() && !closed.getAndSet(true)) {
            drop();
        }
    }

    /** Where the database is. */
    @Override
    public final String toString() {
        return url.toString();
    }
}
