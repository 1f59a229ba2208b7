package dev.stairway.tool.postgres;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.process.Secrets;
import dev.stairway.trace.StepTrace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place on this machine that is a PostgreSQL server for whoever connects to it, and passes all on to the real one. What
 * runs through it is seen, whatever program sends it; in a transaction, the server is asked after each statement what the
 * transaction holds.
 *
 * <p>A connection that is encrypted passes unseen, which the trace says.
 */
public final class WireTap implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 2_000;

    private final ConnectionUrl real;
    private final Secrets secrets;
    private final ServerSocket door;
    private final Set<Thread> speaking = ConcurrentHashMap.newKeySet();
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Notes notes;

    private WireTap(ConnectionUrl real, ServerSocket door) {
        this.real = real;
        this.secrets = Secrets.of(real.password(), real.user());
        this.door = door;
    }

    /**
     * Opens one; the caller closes it.
     *
     * @param real the database to pass on to
     */
    public static WireTap on(ConnectionUrl real) {
        try {
            WireTap tap = new WireTap(real, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            tap.start(tap::welcome, "stairway-wire");
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException("no port can be opened on this machine", e);
        }
    }

    /** The same database, by way of here. */
    public ConnectionUrl url() {
        return new ConnectionUrl(
                real.product(),
                door.getInetAddress().getHostAddress(),
                door.getLocalPort(),
                real.database(),
                real.user(),
                real.password());
    }

    /**
     * Begins to look.
     *
     * @param own which statements are the program's own bookkeeping, and are left out
     */
    public void begin(Predicate<String> own) {
        notes = new Notes(own, secrets::hide);
    }

    /** Ends it; what was seen since the beginning. */
    public StepTrace end() {
        speaking.forEach(WireTap::await);
        Notes seen = notes;
        notes = null;
        return seen == null ? StepTrace.nothing("nobody looked") : seen.trace();
    }

    /** Who has left may still be heard for a moment. */
    private static void await(Thread thread) {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket program = door.accept();
                start(() -> talk(program), "stairway-wire-words");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket program) {
        speaking.add(Thread.currentThread());
        try (program;
                Socket server = new Socket(real.host(), real.port());
                Conversation conversation = new Conversation(program, server, () -> notes)) {
            open.add(conversation);
            conversation.run();
            open.remove(conversation);
        } catch (IOException unreachable) {
            // The program sees that nobody answers, and says so.
            return;
        } finally {
            speaking.remove(Thread.currentThread());
        }
    }

    private void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends what still runs through it. May be called twice. */
    @Override
    public void close() {
        try {
            door.close();
            for (Conversation conversation : open) {
                conversation.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("port " + door.getLocalPort() + " cannot be closed", e);
        }
    }
}
