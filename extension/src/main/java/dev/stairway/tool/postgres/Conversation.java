package dev.stairway.tool.postgres;

import dev.stairway.trace.TraceGap.Part;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection of a program, and ours to the server in its place. Two threads run it, one for each side. */
final class Conversation implements AutoCloseable {

    private final Socket program;
    private final Socket server;
    private final DataInputStream fromProgram;
    private final OutputStream toProgram;
    private final DataInputStream fromServer;
    private final OutputStream toServer;
    private final Supplier<@Nullable Notes> notes;
    private final Turns turns = new Turns();
    private volatile @Nullable Aside aside;

    Conversation(Socket program, Socket server, Supplier<@Nullable Notes> notes) throws IOException {
        this.program = program;
        this.server = server;
        this.notes = notes;
        program.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        this.fromProgram = new DataInputStream(new BufferedInputStream(program.getInputStream()));
        this.toProgram = new BufferedOutputStream(program.getOutputStream());
        this.fromServer = new DataInputStream(new BufferedInputStream(server.getInputStream()));
        this.toServer = new BufferedOutputStream(server.getOutputStream());
    }

    /** Runs until one side leaves. */
    void run() {
        try (this) {
            StartUp.Next next = new StartUp(fromProgram, toProgram, fromServer, toServer).pass();
            boolean readable = next == StartUp.Next.MESSAGES;
            Notes now = notes.get();
            if (next == StartUp.Next.ENCRYPTION && now != null) {
                now.connected();
                now.gap("the connection is encrypted", Part.values());
            }
            Thread answers = new Thread(readable ? this::hear : this::copyBack, "stairway-wire-answers");
            answers.setDaemon(true);
            answers.start();
            if (readable) {
                speak();
            } else {
                copy(fromProgram, toServer);
            }
        } catch (IOException left) {
            // One side has gone, and the other one learns it by our closing.
            return;
        }
    }

    private void speak() throws IOException {
        for (WireMessage message = WireMessage.read(fromProgram);
                message != null;
                message = WireMessage.read(fromProgram)) {
            meet();
            ask();
            if (!tried(message)) {
                turns.sent(message);
                send(List.of(message), fromProgram.available() == 0);
            }
        }
    }

    private void meet() {
        Notes now = notes.get();
        if (now != null) {
            now.connected();
        }
    }

    private void ask() throws IOException {
        Notes now = notes.get();
        String question = now == null ? null : turns.question();
        if (now == null || question == null) {
            return;
        }
        Asking asking = new Asking();
        aside(asking, Asking.messages(question));
        if (asking.failed()) {
            now.gap("the server did not answer", Part.LOCKS, Part.ROWS, Part.REWRITES);
        } else {
            turns.answered(asking.rows(), now);
        }
    }

    /** Whether a script was sent with questions instead. */
    private boolean tried(WireMessage message) throws IOException {
        Notes now = notes.get();
        if (now == null || message.kind() != 'Q' || !turns.free()) {
            return false;
        }
        List<String> statements = Script.statements(message.text());
        if (!Script.takesQuestions(statements) || statements.stream().allMatch(now::isOwn)) {
            return false;
        }
        Trial trial = new Trial(message.text(), statements, now);
        aside(trial, List.of(trial.message()));
        return trial.counts();
    }

    private void aside(Aside what, List<WireMessage> messages) throws IOException {
        aside = what;
        send(messages, true);
        what.await();
    }

    private void send(List<WireMessage> messages, boolean flush) throws IOException {
        for (WireMessage message : messages) {
            message.write(toServer);
        }
        if (flush) {
            toServer.flush();
        }
    }

    private void hear() {
        try (this) {
            for (WireMessage message = WireMessage.read(fromServer);
                    message != null;
                    message = WireMessage.read(fromServer)) {
                Aside listening = aside;
                if (listening == null) {
                    turns.came(message, notes.get());
                    tell(message);
                } else {
                    hear(listening, message);
                }
            }
        } catch (IOException left) {
            return;
        } finally {
            Aside listening = aside;
            if (listening != null) {
                listening.end();
            }
        }
    }

    private void hear(Aside listening, WireMessage message) throws IOException {
        if (message.kind() == 'G') {
            // A script waits for rows that only the program has.
            send(List.of(WireMessage.of('f', "not here")), true);
        }
        if (listening.take(message)) {
            aside = null;
            listening.complete();
            listening.end();
            for (WireMessage rest : listening.rest()) {
                tell(rest);
            }
        }
    }

    private void tell(WireMessage message) throws IOException {
        message.write(toProgram);
        if (fromServer.available() == 0) {
            toProgram.flush();
        }
    }

    private void copyBack() {
        try (this) {
            copy(fromServer, toProgram);
        } catch (IOException left) {
            return;
        }
    }

    private static void copy(DataInputStream from, OutputStream to) throws IOException {
        byte[] bytes = new byte[8192];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            to.write(bytes, 0, read);
            to.flush();
        }
    }

    @Override
    public void close() throws IOException {
        try (program) {
            server.close();
        }
    }
}
