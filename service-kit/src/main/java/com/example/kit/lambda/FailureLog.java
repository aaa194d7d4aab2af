package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Writes failures down without quoting the event: the kinds of exception, the frames, what AWS said, never the message
 * of an exception that may hold a customer's words.
 */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final int FRAMES = 12;

    private FailureLog() {}

    /** One line for one failure; {@code facts} say what failed, for example the message id and the attempt. */
    public static void write(String what, Throwable failure, Map<String, ?> facts) {
        var line = LOG.atError().addKeyValue("error", describe(failure)).addKeyValue("stack", frames(failure));
        for (var fact : facts.entrySet()) {
            line = line.addKeyValue(fact.getKey(), fact.getValue());
        }
        var request = Invocation.current().map(Context::getAwsRequestId);
        if (request.isPresent()) {
            line = line.addKeyValue("requestId", request.get());
        }
        line.log(what);
    }

    /** The kinds of exception from the outermost to the cause, with AWS's error code where there is one. */
    public static String describe(Throwable failure) {
        var kinds = new ArrayList<String>();
        for (Throwable each = failure; each != null && kinds.size() < 8; each = each.getCause()) {
            kinds.add(kind(each));
        }
        return String.join(" < ", kinds);
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getSimpleName();
        return switch (failure) {
            case AwsServiceException service
            when service.awsErrorDetails() != null ->
                "%s %s (request %s)".formatted(name, service.awsErrorDetails().errorCode(), service.requestId());
            case RuntimeException ours when isOurs(ours) -> name + ": " + ours.getMessage();
            default -> name;
        };
    }

    /** Messages that this project writes name ids and states, never what a customer entered. */
    private static boolean isOurs(Throwable failure) {
        var frames = failure.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith("com.example.");
    }

    private static List<String> frames(Throwable failure) {
        var frames = new ArrayList<String>();
        for (var frame : failure.getStackTrace()) {
            if (frames.size() == FRAMES) {
                break;
            }
            frames.add(frame.toString());
        }
        return frames;
    }
}
