package com.example.kit.lambda;

import com.example.kit.failure.FailureKind;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Writes failures down without quoting the event, one line each: a {@link FailureRecord}. What an exception says may be
 * a customer's words and stays out.
 */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {}

    /** Says what failed, for example {@code message failed}, and of which kind the failure itself shows to be. */
    public static void write(String what, Throwable failure, FailedWork work) {
        write(what, FailureKind.of(failure), failure, work);
    }

    /** As above where the kind shows in when it failed, not in how. */
    public static void write(String what, FailureKind kind, Throwable failure, FailedWork work) {
        write(what, FailureRecord.of(kind, failure, work).members());
    }

    /** A trace the line is written in stands in it already. */
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
