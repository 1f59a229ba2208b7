package dev.stairway.tool.postgres;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * What is said before the first message: the program may ask for encryption, and says who it is.
 *
 * @param fromProgram what the program says
 * @param toProgram what it hears
 * @param fromServer what the server says
 * @param toServer what it hears
 */
record StartUp(DataInputStream fromProgram, OutputStream toProgram, DataInputStream fromServer, OutputStream toServer) {

    private static final int VERSION_3 = 3;
    private static final int ENCRYPTION = 80_877_103;
    private static final int OTHER_ENCRYPTION = 80_877_104;

    /** What follows. */
    enum Next {
        /** Messages that can be read. */
        MESSAGES,
        /** What nobody can read. */
        ENCRYPTION,
        /** Nothing: something that runs on another connection is to be stopped. */
        NOTHING
    }

    /** Lets it pass. */
    Next pass() throws IOException {
        while (true) {
            int length = fromProgram.readInt();
            byte[] rest = fromProgram.readNBytes(length - 4);
            toServer.write(ByteBuffer.allocate(4).putInt(length).array());
            toServer.write(rest);
            toServer.flush();
            int code = ByteBuffer.wrap(rest).getInt();
            if (code != ENCRYPTION && code != OTHER_ENCRYPTION) {
                return code >> 16 == VERSION_3 ? Next.MESSAGES : Next.NOTHING;
            }
            int answer = fromServer.read();
            toProgram.write(answer);
            toProgram.flush();
            if (answer != 'N') {
                return Next.ENCRYPTION;
            }
        }
    }
}
