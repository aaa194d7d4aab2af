package com.example.simulation.fault;

import com.example.simulation.aws.Call;
import java.util.Locale;

/** A fault at one call to AWS. */
public enum Fault {
    /** The function's process ends before the request leaves it. */
    CRASH_BEFORE,
    /** The process ends when AWS has done what was asked, before anybody in it knows. */
    CRASH_AFTER,
    /** The connection breaks before AWS has read the request. */
    LOST_REQUEST,
    /** AWS does what was asked, and the answer is lost. */
    LOST_RESPONSE,
    /** AWS does what was asked, and answers after the client's patience has ended. */
    SLOW,
    /** AWS asks to slow down; nothing is done. */
    THROTTLED,
    /** AWS answers 500; nothing is done. */
    SERVER_ERROR,
    /** A batch succeeds but for its first entry. */
    FIRST_REFUSED,
    /** A batch succeeds in its first entry alone. */
    REST_REFUSED,
    /** A transaction, or a write, meets another transaction on an item. */
    CONFLICT,
    /** The same transaction is being worked on. */
    IN_PROGRESS,
    /** AWS takes the request for too old; nothing is done. */
    SKEWED_CLOCK,
    /** A read that does not ask for consistency is answered with what was there a second ago. */
    STALE_READ,

    /** While the request waits to be sent, another process does the same work to its end. */
    OVERTAKEN_BEFORE,
    /** While the answer waits to be read, another process does the same work to its end. */
    OVERTAKEN_AFTER;

    /** True where the fault can happen to the call. */
    public boolean appliesTo(Call call) {
        return switch (this) {
            case CRASH_BEFORE,
                    CRASH_AFTER,
                    LOST_REQUEST,
                    LOST_RESPONSE,
                    SLOW,
                    THROTTLED,
                    SERVER_ERROR,
                    SKEWED_CLOCK,
                    OVERTAKEN_BEFORE,
                    OVERTAKEN_AFTER -> true;
            case FIRST_REFUSED, REST_REFUSED -> call.isBatch();
            case CONFLICT -> call.service().equals("DynamoDB") && call.writes();
            case STALE_READ -> call.mayBeStale();
            case IN_PROGRESS -> call.operation().equals("TransactWriteItems");
        };
    }

    /** As a replay line names it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Fault labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
