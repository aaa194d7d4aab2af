package com.example.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of environments when the run ends while they begin or work. */
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
    void closesAnEnvironmentThatWorkedWhenThePoolClosed() throws Exception {
        var pool = new EnvironmentPool[1];
        pool[0] = new EnvironmentPool(FUNCTION, 1, function -> start(() -> pool[0].close()));

        var _ = pool[0].serve(
                "1", Duration.ZERO, () -> new Invocation("1", FUNCTION.arn(), new byte[0], Instant.MAX, null));

        assertThat(started).hasSize(1).allMatch(each -> each.closed);
    }

    @Test
    void keepsAnEnvironmentWarm() throws Exception {
        var pool = new EnvironmentPool(FUNCTION, 1, function -> start(() -> {}));

        pool.warm();
        var _ = pool.serve(
                "1", Duration.ZERO, () -> new Invocation("1", FUNCTION.arn(), new byte[0], Instant.MAX, null));

        assertThat(started).hasSize(1).noneMatch(each -> each.closed);
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
