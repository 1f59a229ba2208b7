package dev.stairway.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. One that is free now may be taken a moment later. */
final class FreePort {

    private FreePort() {}

    static int find() {
        try (ServerSocket socket = open(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free at " + ServerSettings.HOST, e);
        }
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = open(port)) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }
}
