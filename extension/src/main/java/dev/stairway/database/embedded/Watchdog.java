package dev.stairway.database.embedded;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A tiny process that outlives this JVM when it is killed: it waits at the end of a pipe and, when the JVM goes away without a
 * word, stops the server and deletes its folder.
 */
final class Watchdog implements Guard {

    /**
     * It must not end with the signal that ended the JVM (Ctrl-C goes to the whole group), and it must not hit a stranger who got the number of a
     * server that ended before. It looks more than once because initdb or pg_ctl may still have been at work.
     */
    private static final String SCRIPT = """
            trap '' INT TERM HUP QUIT
            read -r word
            [ "$word" = closed ] && exit 0
            ours() {
              if [ -d /proc/self ]; then grep -qF -- "$folder" "/proc/$1/cmdline"; else ps -p "$1" -o args= | grep -qF -- "$folder"; fi
            }
            folder=$1
            for round in 1 2 3 4 5; do
              if [ -f "$folder/data/postmaster.pid" ]; then
                read -r pid < "$folder/data/postmaster.pid"
                signal=QUIT
                wait=0
                while ours "$pid" && [ $wait -lt 100 ]; do
                  kill -$signal "$pid"
                  [ $wait -eq 80 ] && signal=KILL
                  wait=$((wait + 1))
                  sleep 0.1
                done
              fi
              rm -rf "$folder"
              sleep 0.3
              [ -e "$folder" ] || [ $round -lt 3 ] || exit 0
            done
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    /** Watches over the folder of a server that is about to start; only for systems that have {@code sh}. */
    static Watchdog over(ServerFolder folder) throws IOException {
        return new Watchdog(new ProcessBuilder(
                        "sh", "-c", SCRIPT, "stairway-watchdog", folder.root().toString())
                .directory(new File("/"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Sends it home: the server is stopped and its folder is gone. */
    @Override
    public void release() {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write("closed\n".getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            // It has ended already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
