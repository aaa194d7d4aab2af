package com.example.simulation.world;

import com.example.simulation.aws.Call;
import com.example.simulation.aws.Cloud;
import com.example.simulation.aws.PartialBatch;
import com.example.simulation.aws.Reply;
import com.example.simulation.fault.Fault;
import com.example.simulation.fault.FaultReplies;
import com.example.simulation.process.Incarnation;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Applies a fault to a call.
 *
 * @param overtake the work of a rival that overtakes the process
 */
record FaultEffects(Cloud cloud, Runnable overtake) {

    private static final Duration SDK_TIMEOUT = Duration.ofSeconds(3);

    Reply apply(Fault fault, Incarnation from, Call call) throws IOException {
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
                overtake.run();
                yield cloud.answer(call);
            }
            case OVERTAKEN_AFTER -> {
                var reply = cloud.answer(call);
                overtake.run();
                yield reply;
            }
        };
    }
}
