package dev.stairway.database.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One place where a Docker daemon may listen.
 *
 * @param address {@code unix:///var/run/docker.sock}, {@code tcp://host:2375}, or of another form, which only Docker's own clients understand
 */
record DockerPlace(String address) {

    private static final String UNIX = "unix://";
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int PORT = 2375;

    /** Why nobody can be reached there; empty when somebody can, or when that cannot be found out without Docker's own client. */
    Optional<String> problem() {
        try {
            if (address.startsWith(UNIX)) {
                return unix(Path.of(address.substring(UNIX.length())));
            }
            return address.startsWith("tcp://") ? tcp(URI.create(address)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> unix(Path socket) throws IOException {
        if (!Files.exists(socket)) {
            return Optional.of("not there");
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected() ? Optional.empty() : Optional.of("no connection");
        }
    }

    private static Optional<String> tcp(URI uri) throws IOException {
        if (uri.getHost() == null) {
            return Optional.of("no host");
        }
        int port = uri.getPort() < 0 ? PORT : uri.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), port), PATIENCE_MILLIS);
            return Optional.empty();
        }
    }

    /** Its address. */
    @Override
    public String toString() {
        return address;
    }
}
