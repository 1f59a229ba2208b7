package dev.stairway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedServersTests {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final SharedServers servers = new SharedServers();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void equal_providers_share_one_server_also_when_many_ask_at_once() throws Exception {
        Callable<DatabaseServer> ask = () -> servers.get(new Recorded("a", events, new CountDownLatch(0)));
        List<Future<DatabaseServer>> answers =
                threads.invokeAll(Stream.generate(() -> ask).limit(50).toList());

        for (Future<DatabaseServer> answer : answers) {
            assertThat(answer.get()).isSameAs(answers.get(0).get());
        }
        assertThat(events).containsExactly("start a");
    }

    @Test
    void a_slow_start_does_not_hold_up_another_server() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Future<DatabaseServer> waiting = threads.submit(() -> servers.get(new Recorded("slow", events, slow)));
        while (!events.contains("start slow")) {
            Thread.onSpinWait();
        }

        assertThat(servers.get(new Recorded("quick", events, new CountDownLatch(0)))
                        .description())
                .isEqualTo("quick");
        assertThat(waiting).isNotDone();
        slow.countDown();
        assertThat(waiting.get().description()).isEqualTo("slow");
    }

    @Test
    void closing_closes_all_servers_the_newest_first_and_once() {
        servers.get(new Recorded("a", events, new CountDownLatch(0)));
        servers.get(new Recorded("b", events, new CountDownLatch(0)));

        servers.close();
        servers.close();

        assertThat(events).containsExactly("start a", "start b", "close b", "close a");
        assertThatIllegalStateException()
                .isThrownBy(() -> servers.get(new Recorded("c", events, new CountDownLatch(0))))
                .withMessage("the servers of this run are closed; c is asked for too late");
    }

    @Test
    void closing_waits_for_a_server_that_is_just_starting() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Future<DatabaseServer> waiting = threads.submit(() -> servers.get(new Recorded("slow", events, slow)));
        while (!events.contains("start slow")) {
            Thread.onSpinWait();
        }
        Future<?> closing = threads.submit(servers::close);
        slow.countDown();
        closing.get();

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isNotNull();
        assertThat(events).containsExactly("start slow", "close slow");
    }

    @Test
    void one_that_fails_to_close_does_not_keep_the_others_open() {
        servers.get(new Recorded("a", events, new CountDownLatch(0)));
        servers.get(new Recorded("stubborn", events, new CountDownLatch(0)));

        assertThatThrownBy(servers::close).hasMessage("stubborn stays");
        assertThat(events).endsWith("close stubborn", "close a");
    }

    @Test
    void a_start_that_failed_is_told_to_everybody_and_not_tried_again() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> servers.get(new Recorded("broken", events, new CountDownLatch(0))))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessage("broken cannot start")
                    .hasCauseInstanceOf(DatabaseException.class);
        }
        assertThat(events).containsExactly("start broken");
        servers.close();
    }

    /** A provider of servers that only write down what happens to them. */
    private record Recorded(String name, List<String> events, CountDownLatch ready) implements DatabaseProvider {

        @Override
        public boolean equals(Object other) {
            return other instanceof Recorded that && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String description() {
            return name;
        }

        @Override
        public DatabaseServer start() {
            events.add("start " + name);
            if (name.equals("broken")) {
                throw new DatabaseException("broken cannot start");
            }
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Running(name, events);
        }
    }

    private record Running(String description, List<String> events) implements DatabaseServer {

        @Override
        public Duration startTime() {
            return Duration.ZERO;
        }

        @Override
        public TestDatabase create(String purpose) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TestDatabase copy(TestDatabase original, String purpose) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            events.add("close " + description);
            if (description.equals("stubborn")) {
                throw new IllegalStateException("stubborn stays");
            }
        }
    }
}
