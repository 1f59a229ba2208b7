package dev.stairway.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The terminal that a command is called in, if it is one: shows a line about the progress below what is printed meanwhile. */
final class Terminal implements AutoCloseable {

    private final Progress progress;
    private final PrintStream before = System.out;

    private Terminal(Progress progress) {
        this.progress = progress;
    }

    /** Takes over the standard output where that is a terminal, until this is closed. */
    static Terminal open() {
        if (!interactive()) {
            return new Terminal(Progress.silent());
        }
        Progress progress = new Progress(System.err, true);
        Terminal terminal = new Terminal(progress);
        System.setOut(new Above(progress));
        return terminal;
    }

    /**
     * How text is written. Where nobody has said what the terminal understands, which is usual in containers, Java takes ASCII
     * and writes a question mark for each other character; a terminal that does not understand UTF-8 has become rare.
     */
    static Charset charset() {
        Charset said = Charset.defaultCharset();
        return said.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : said;
    }

    /** In CI, in a pipe or in an editor's window lines are all that can be read. */
    private static boolean interactive() {
        return System.getenv("CI") == null && CommandLine.Help.Ansi.AUTO.enabled();
    }

    Progress progress() {
        return progress;
    }

    @Override
    public void close() {
        progress.clear();
        System.setOut(before);
    }

    /** Prints lines where the line about the progress was. */
    private static final class Above extends PrintStream {

        private final Progress progress;

        Above(Progress progress) {
            super(System.out, true, charset());
            this.progress = progress;
        }

        @Override
        public void println(String line) {
            progress.clear();
            super.println(line);
        }
    }
}
