package stackrun.embedded.cognito.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import stackrun.embedded.cognito.SettableClock;

class ExpiringTest {

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Expiring<String> values = new Expiring<>(clock, Duration.ofMinutes(5), 3);

    @Test
    void findsAValueUntilItsTimeIsUp() {
        var handle = values.keep("a value");

        clock.pass(Duration.ofMinutes(5).minusNanos(1));
        assertThat(values.find(handle)).contains("a value");
        clock.pass(Duration.ofNanos(1));
        assertThat(values.find(handle)).isEmpty();
        assertThat(values.take(handle)).isEmpty();
    }

    @Test
    void givesAValueAwayOnce() {
        var handle = values.keep("a value");

        assertThat(values.take(handle)).contains("a value");
        assertThat(values.take(handle)).isEmpty();
        assertThat(values.find(handle)).isEmpty();
    }

    @Test
    void forgetsTheOldestWhereItIsFull() {
        var first = values.keep("first");
        var second = values.keep("second");
        values.keep("third");
        var fourth = values.keep("fourth");

        assertThat(values.find(first)).isEmpty();
        assertThat(values.find(second)).contains("second");
        assertThat(values.find(fourth)).contains("fourth");
    }

    @Test
    void knowsNoHandleItDidNotGive() {
        values.keep("a value");

        assertThat(values.find("")).isEmpty();
        assertThat(values.find("guess")).isEmpty();
    }
}
