package com.example.simulation.world;

import com.example.simulation.aws.Call;
import com.example.simulation.aws.Cloud;
import com.example.simulation.aws.PartialBatch;
import com.example.simulation.aws.Reply;
import com.example.simulation.fault.Fault;
import com.example.simulation.fault.FaultReplies;
import com.example.simulation.process.Incarnation;
import com.example.simulation.process.Network;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries every call to AWS, but for what the plan says goes wrong on the way. */
public final class FaultyNetwork implements Network {

    private static final Duration CALL = Duration.ofMillis(1);
    private static final Duration SDK_TIMEOUT = Duration.ofSeconds(3);

    private final Cloud cloud;
    private final Injector injector;
    private Trace trace = new Trace();
    private Runnable rival = () -> {};
    private Runnable afterEachWrite = () -> {};
    private Turns turns = Turns.NONE;
    private Function<String, Duration> callTimes = process -> CALL;
    private boolean overtaking;

    FaultyNetwork(Cloud cloud, Injector injector) {
        this.cloud = cloud;
        this.injector = injector;
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

    public void turns(Turns taken) {
        turns = taken;
    }

    /** Sets the duration of each call of a process. */
    public void callTimes(Function<String, Duration> taken) {
        callTimes = taken;
    }

    Trace trace() {
        return trace;
    }

    @Override
    public Reply carry(Incarnation from, Call call) throws IOException {
        from.fence();
        turns.beforeCall();
        cloud.clock().advance(callTimes.apply(from.process()));
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
        if (fault == null) {
            return cloud.answer(call);
        }
        return switch (fault) {
            case CRASH_BEFORE -> throw from.end();
            case CRASH_AFTER -> {
                cloud.answer(call);
                throw from.end();
            }
            case LOST_REQUEST -> throw new SocketException("Connection reset");
            case LOST_RESPONSE -> {
                cloud.answer(call);
                throw new SocketException("Unexpected end of file from server");
            }
            case SLOW -> {
                cloud.answer(call);
                cloud.clock().advance(SDK_TIMEOUT);
                throw new SocketTimeoutException("Read timed out");
            }
            case THROTTLED -> FaultReplies.throttled(call);
            case SERVER_ERROR -> FaultReplies.serverError(call);
            case SKEWED_CLOCK -> FaultReplies.skewed(call);
            case CONFLICT -> FaultReplies.conflict(call);
            case IN_PROGRESS -> FaultReplies.inProgress();
            case STALE_READ -> cloud.answerStale(call);
            case FIRST_REFUSED -> new PartialBatch(cloud).answer(call, entry -> entry == 0);
            case REST_REFUSED -> new PartialBatch(cloud).answer(call, entry -> entry > 0);
            case OVERTAKEN_BEFORE -> {
                overtake();
                yield cloud.answer(call);
            }
            case OVERTAKEN_AFTER -> {
                var reply = cloud.answer(call);
                overtake();
                yield reply;
            }
        };
    }

    /** The rival is not overtaken itself. */
    private void overtake() {
        if (!overtaking) {
            overtaking = true;
            rival.run();
            overtaking = false;
        }
    }
}
