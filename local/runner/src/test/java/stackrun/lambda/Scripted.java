package stackrun.lambda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Environments that answer as they are told, in place of those that run code. */
final class Scripted implements ExecutionEnvironment.Factory {

    private final Function<Invocation, Result> answer;
    final List<Invocation> invocations = new CopyOnWriteArrayList<>();
    final AtomicInteger started = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    Scripted(Function<Invocation, Result> answer) {
        this.answer = answer;
    }

    static Scripted echo() {
        return new Scripted(invocation -> new Result.Answered(invocation.requestId(), invocation.event()));
    }

    static Scripted failing() {
        return new Scripted(invocation -> new Result.Failed(invocation.requestId(), "java.io.IOException", "no luck"));
    }

    @Override
    public ExecutionEnvironment start(FunctionDefinition function) {
        started.incrementAndGet();
        if (function.environment().containsKey("FAIL_INIT")) {
            throw new ExecutionEnvironment.StartFailed("function %s does not start".formatted(function.name()), null);
        }
        return new ExecutionEnvironment() {

            private boolean usable = true;

            @Override
            public Result serve(Invocation invocation) {
                invocations.add(invocation);
                usable = !new String(invocation.event(), StandardCharsets.UTF_8).equals("break");
                return answer.apply(invocation);
            }

            @Override
            public boolean usable() {
                return usable;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }
}
