package com.example.kit.lambda;

import com.example.kit.failure.FailureKind;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Logs each failure as one line, a {@link FailureRecord}. The line contains nothing of the event, and no exception
 * messages, because they may quote personal data.
 */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {}

    /** Logs what failed, for example {@code message failed}, with the kind that the failure itself indicates. */
    public static void write(String what, Throwable failure, FailedWork work) {
        write(what, FailureKind.of(failure), failure, work);
    }

    /** Logs a failure whose kind follows from its context rather than from the exception. */
    public static void write(String what, FailureKind kind, Throwable failure, FailedWork work) {
        write(what, FailureRecord.of(kind, failure, work).members());
    }

    /** Omits the members that the MDC already adds, such as the trace id. */
    private static void write(String what, Map<String, Object> members) {
        var line = LOG.atError();
        for (var member : members.entrySet()) {
            if (MDC.get(member.getKey()) == null) {
                line = line.addKeyValue(member.getKey(), member.getValue());
            }
        }
        line.log(what);
    }
}
