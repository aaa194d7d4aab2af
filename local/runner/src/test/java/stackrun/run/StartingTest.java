package stackrun.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class StartingTest {

    private final Starting starting = new Starting();
    private final List<String> closed = new ArrayList<>();

    @Test
    void returnsWhatHasStarted() throws IOException {
        var server = starting.begin(() -> closing("one"));

        starting.await();

        assertThat(server).isCompleted();
        assertThat(closed).isEmpty();
    }

    /** The class a server needs may be missing: that is no exception, and waiting for that server would not end. */
    @Test
    void tellsAnErrorToo() {
        var server = starting.begin(() -> {
            throw new NoClassDefFoundError("com/example/Missing");
        });

        assertThat(server).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(ExecutionException.class);
        assertThatThrownBy(starting::await).hasRootCauseInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void closesAlsoWhatStartsAfterAnotherFailed() throws Exception {
        var mayStart = new CountDownLatch(1);
        var failure = new CompletableFuture<Throwable>();
        var before = starting.begin(() -> closing("before"));
        var failed = starting.begin(() -> {
            throw new IOException("no luck");
        });
        before.join();
        Await.until(failed::isDone, done -> done);
        var _ = starting.begin(() -> {
            mayStart.await();
            return closing("after");
        });

        var waiting = Thread.ofPlatform().start(() -> failure.complete(catchThrowable(starting::await)));
        Await.until(waiting::getState, state -> state == State.WAITING || state == State.TERMINATED);
        mayStart.countDown();

        assertThat(failure).succeedsWithin(Duration.ofSeconds(30)).isInstanceOf(IOException.class);
        assertThat(closed).containsExactly("after", "before");
    }

    private AutoCloseable closing(String name) {
        return () -> closed.add(name);
    }
}
