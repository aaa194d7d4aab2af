package stackrun.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When environments begin ahead of their first event, and what becomes of them when the run ends meanwhile. */
class EnvironmentPoolTest {

    private static final FunctionDefinition FUNCTION = new TestArtifact(Path.of("nowhere"), "probes").function("Work");

    private final List<Watched> started = new ArrayList<>();

    @Test
    void closesAnEnvironmentThatBeganWhenThePoolClosed() {
        var pool = new EnvironmentPool[1];
        pool[0] = new EnvironmentPool(FUNCTION, 1, function -> {
            pool[0].close();
            return start(() -> {});
        });

        pool[0].warm();

        assertThat(started).hasSize(1).allMatch(each -> each.closed);
    }

    @Test
    void closesAnEnvironmentThatWorkedWhenThePoolClosed() {
        var pool = new EnvironmentPool[1];
        pool[0] = new EnvironmentPool(FUNCTION, 1, function -> start(() -> pool[0].close()));

        var _ = serve(pool[0]);

        assertThat(started).hasSize(1).allMatch(each -> each.closed);
    }

    @Test
    void keepsAnEnvironmentWarm() {
        var pool = new EnvironmentPool(FUNCTION, 1, function -> start(() -> {}));

        pool.warm();
        pool.warm();
        var _ = serve(pool);

        assertThat(started).hasSize(1).noneMatch(each -> each.closed);
    }

    @Test
    void startsNoSecondEnvironmentForAnEventThatComesWhileTheOnlyOneIsWarmed() {
        var pool = new EnvironmentPool[1];
        var meanwhile = new ArrayList<Result>();
        pool[0] = new EnvironmentPool(FUNCTION, 1, function -> {
            var environment = start(() -> {});
            if (meanwhile.isEmpty()) {
                meanwhile.add(serve(pool[0]));
            }
            return environment;
        });

        pool[0].warm();

        assertThat(serve(pool[0])).isInstanceOf(Result.Answered.class);
        assertThat(started).hasSize(1);
        assertThat(meanwhile).hasExactlyElementsOfTypes(Result.Throttled.class);
    }

    @Test
    void warmsNothingWhileEveryEnvironmentWorks() {
        var pool = new EnvironmentPool[1];
        pool[0] = new EnvironmentPool(FUNCTION, 1, function -> start(() -> pool[0].warm()));

        var _ = serve(pool[0]);

        assertThat(started).hasSize(1);
    }

    /** Its events do not wait: one that came while it is warmed would be throttled, though nothing works yet. */
    @Test
    void warmsNoFunctionWithReservedConcurrency() {
        var pool = new EnvironmentPool(TestArtifact.withReserved(FUNCTION, 1), 1, function -> start(() -> {}));

        pool.warm();

        assertThat(started).isEmpty();
    }

    @Test
    void servesAfterAStartThatFailedWhileItWarmed() {
        var attempts = new AtomicInteger();
        var pool = new EnvironmentPool(FUNCTION, 1, function -> {
            if (attempts.getAndIncrement() == 0) {
                throw new ExecutionEnvironment.StartFailed("no luck", null);
            }
            return start(() -> {});
        });

        assertThatThrownBy(pool::warm).hasMessage("no luck");

        assertThat(serve(pool)).isInstanceOf(Result.Answered.class);
    }

    private static Result serve(EnvironmentPool pool) {
        try {
            return pool.serve(
                    "1", Duration.ZERO, () -> new Invocation("1", FUNCTION.arn(), new byte[0], Instant.MAX, null));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Watched start(Runnable work) {
        var watched = new Watched(work);
        started.add(watched);
        return watched;
    }

    private static final class Watched implements ExecutionEnvironment {

        private final Runnable work;
        private boolean closed;

        private Watched(Runnable work) {
            this.work = work;
        }

        @Override
        public Result serve(Invocation invocation) {
            work.run();
            return new Result.Answered(invocation.requestId(), new byte[0]);
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
