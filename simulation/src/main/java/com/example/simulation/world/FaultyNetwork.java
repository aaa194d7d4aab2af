package com.example.simulation.world;

import com.example.simulation.aws.Call;
import com.example.simulation.aws.Cloud;
import com.example.simulation.aws.Reply;
import com.example.simulation.fault.Fault;
import com.example.simulation.process.Incarnation;
import com.example.simulation.process.Network;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries every call to AWS, with the faults that are planned. */
public final class FaultyNetwork implements Network {

    private static final Duration CALL_TIME = Duration.ofMillis(1);

    private final Cloud cloud;
    private final Injector injector;
    private final FaultEffects effects;
    private Trace trace = new Trace();
    private Runnable rival = () -> {};
    private Runnable afterEachWrite = () -> {};
    private BiConsumer<String, Call> observer = (process, call) -> {};
    private Turns turns = Turns.NONE;
    private Function<String, Duration> callTimes = process -> CALL_TIME;
    private boolean overtaking;

    FaultyNetwork(Cloud cloud, Injector injector) {
        this.cloud = cloud;
        this.injector = injector;
        this.effects = new FaultEffects(cloud, this::overtake);
    }

    void begin() {
        trace = new Trace();
        rival = () -> {};
        overtaking = false;
    }

    /** Sets the work of a rival that overtakes a delayed process. */
    public void rival(Runnable work) {
        rival = work;
    }

    /** Sets the check that runs after each call that may have changed a table. */
    public void afterEachWrite(Runnable check) {
        afterEachWrite = check;
    }

    /** Sets who sees each call that is sent, with the function that sends it. */
    public void observer(BiConsumer<String, Call> next) {
        observer = next;
    }

    public void turns(Turns next) {
        turns = next;
    }

    /** Sets the duration of each call of a process. */
    public void callTimes(Function<String, Duration> times) {
        callTimes = times;
    }

    Trace trace() {
        return trace;
    }

    @Override
    public Reply carry(Incarnation from, Call call) throws IOException {
        from.fence();
        turns.beforeCall();
        cloud.clock().advance(callTimes.apply(from.process()));
        observer.accept(from.process(), call);
        int point = injector.next(call);
        var fault = injector.at(point);
        try {
            var reply = carry(from, call, fault);
            trace.add(step(point, from, call, fault, reply.status()), call);
            return reply;
        } catch (IOException | Error broken) {
            trace.add(step(point, from, call, fault, 0), call);
            throw broken;
        } finally {
            if (call.service().equals("DynamoDB") && call.writes()) {
                afterEachWrite.run();
            }
        }
    }

    private static Step step(int point, Incarnation from, Call call, @Nullable Fault fault, int status) {
        return new Step(point, from.process(), call.service(), call.operation(), fault, status);
    }

    private Reply carry(Incarnation from, Call call, @Nullable Fault fault) throws IOException {
        return fault == null ? cloud.answer(call) : effects.apply(fault, from, call);
    }

    /** Runs the rival, which is not overtaken itself. */
    private void overtake() {
        if (!overtaking) {
            overtaking = true;
            rival.run();
            overtaking = false;
        }
    }
}
