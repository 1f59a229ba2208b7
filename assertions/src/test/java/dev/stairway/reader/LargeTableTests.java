package dev.stairway.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.data.DataDiff;
import dev.stairway.data.DataSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table that is much larger than the memory, which a process of its own proves. */
class LargeTableTests {

    /** Reads, migrates and compares, in as little memory as it was started with. */
    static final class Comparison {

        private Comparison() {}

        public static void main(String[] args) throws SQLException {
            try (Connection connection = DriverManager.getConnection(args[0], "postgres", "");
                    DataSnapshot before = DataReader.ofAllTables().read(connection)) {
                TestPostgres.execute(connection, """
                        alter table big alter id type text using id::text, alter amount type numeric;
                        update big set note = null where id::bigint % 250000 = 7;
                        delete from big where id = '12345';
                        insert into big (id) values ('-1')""");
                try (DataSnapshot after = DataReader.ofAllTables().readAgain(connection, before)) {
                    System.out.println(DataDiff.between(before, after));
                }
            }
        }
    }

    private static String compare(int rows, String memory) throws SQLException, IOException, InterruptedException {
        try (Connection connection = TestPostgres.newDatabase().getConnection()) {
            TestPostgres.execute(connection, """
                    create table big (id bigint primary key, note text, amount numeric(9,2), at timestamptz, more jsonb);
                    insert into big select i, 'note ' || repeat('é', i %% 100), i / 7.0,
                        timestamptz '2026-01-01' + i * interval '1 second', jsonb_build_object('b', i, 'a', null)
                      from generate_series(1, %d) i""".formatted(rows));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            memory,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Comparison.class.getName(),
                            connection.getMetaData().getURL())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output.strip();
        }
    }

    @Test
    void sixty_thousand_rows_are_compared_in_little_memory() throws Exception {
        assertThat(compare(60_000, "-Xmx40m"))
                .isEqualTo("[table public.big: 1 of 60000 rows removed, 1 of 60000 rows changed (note in 1),"
                        + " 1 of 60000 rows added]");
    }

    @Test
    @Tag("matrix")
    void a_million_rows_are_compared_in_a_quarter_of_a_gigabyte() throws Exception {
        assertThat(compare(1_000_000, "-Xmx256m"))
                .isEqualTo("[table public.big: 1 of 1000000 rows removed, 4 of 1000000 rows changed (note in 4),"
                        + " 1 of 1000000 rows added]");
    }
}
