package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    void closesAlsoWhatStartsAfterAnotherFailed() {
        var failed = new CountDownLatch(1);
        var _ = starting.begin(() -> closing("before"));
        var _ = starting.begin(() -> {
            failed.countDown();
            throw new IOException("no luck");
        });
        var _ = starting.begin(() -> {
            failed.await();
            return closing("after");
        });

        assertThatThrownBy(starting::await).isInstanceOf(IOException.class).hasMessage("no luck");
        assertThat(closed).containsExactly("after", "before");
    }

    private AutoCloseable closing(String name) {
        return () -> closed.add(name);
    }
}
